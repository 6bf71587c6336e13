package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.normalize.Addresses;
import drillsift.read.LogTokens.AgentPlace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a log's line are taken for. */
class LogTokensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.7",
                "192.0.2.256",
                "192.0.2",
                "10.020.0.1",
                "10:20:30",
                "10:20:30:40",
                "2001:db8::7",
                "2001:db8::",
                "::1",
                "::",
                ":1",
                ":::",
                "1::2::3",
                "12345::",
                "2001:db8:0:0:0:0:0:7",
                "2001:db8:0:0:0:0:7",
                "1:2:3:4:5:6:7:8:9",
                "::192.0.2.7",
                "::ffff:192.0.2.7",
                "::ffff:192.0.2.256",
                "1:2:3:4:5:6:192.0.2.7",
                "1:",
                "a.b",
                "::g",
                "1::8:",
                "09:04:31.123"
            })
    void an_address_is_what_the_records_take_for_one(String text) {
        assertThat(LogTokens.of(text).tokens().get(0).isAddress())
                .isEqualTo(Addresses.canonical(text).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    512 "-" "curl/8.5.0"                             | USUAL
                    512 "curl/8.5.0" "curl/8.5.0"                    | USUAL
                    512 "Mozilla/5.0" "WhatsApp"                     | USUAL
                    512 "-" "curl/8.5.0" "Mozilla/5.0"               | USUAL
                    512 "Mozilla/5.0" "-"                            | OPEN
                    512 "Mozilla/5.0" ""                             | OPEN
                    512 "Mozilla/5.0" "https://d.example/"           | ELSEWHERE
                    512 "Mozilla/5.0" "192.0.2.9"                    | ELSEWHERE
                    512 "d.example" "-" "Mozilla/5.0"                | ELSEWHERE
                    512 "Mozilla/5.0"                                | ELSEWHERE
                    512 1834 "-" "Mozilla/5.0"                       | ELSEWHERE
                    512                                              | NOWHERE
                    512 "-" "-"                                      | NOWHERE
                    """)
    void the_agent_is_elsewhere_only_where_its_place_holds_none(String end, AgentPlace expected) {
        String line = "192.0.2.7 - - [05/Oct/2026:09:04:31 +0900] \"GET / HTTP/1.1\" 200 " + end;

        assertThat(LogTokens.of(line).agentPlace()).isEqualTo(expected);
    }

    @Test
    void what_no_server_writes_is_not_read_to_its_end() {
        for (String word : List.of("1 ", "[", "192.0.2.7 ", "\"GET / HTTP/1.1\" ")) {
            LogTokens line = LogTokens.of(word.repeat(20_000));
            assertThat(line.tokens()).hasSizeLessThan(100);
        }
        String line = "192.0.2.7 [05/Oct/2026:09:04:31 +0900] \"GET / HTTP/1.1\" 200 5";
        String padded = line + " 1".repeat(20_000);
        assertThat(GuessedLogFormat.of(line, LogTokens.of(line))).isPresent();
        assertThat(GuessedLogFormat.of(padded, LogTokens.of(padded))).isEmpty();
    }
}
