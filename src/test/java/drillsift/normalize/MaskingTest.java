package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?rid=CANARY&x=CANARY HTTP/1.1",
                "7,a@corp.example,t,Submitted Data,\"{\"\"payload\"\":{\"\"password\"\":[\"\"CANARY\"\"]}}\"",
                "{\"payload\":{\"a\":[\"CANARY\",\"CANARY\"]},\"browser\":{}}",
                "{\\\"user\\\":\\\"CANARY\\\"}",
                "\"note\": \"CANARY\"",
                "GET /login?CANARY HTTP/1.1",
                "GET /?q=two CANARY words HTTP/1.1",
                "GET /?a=1;CANARY&b HTTP/1.1",
                "GET /?name=CANARY!&x HTTP/1.1",
                "CANARY@corp.example",
                "\"https://drill.example/?user=CANARY\""
            })
    void hides_what_somebody_typed(String text) {
        assertThat(Masking.mask(text)).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,a@corp.example,CANARY,Submitted Data,",
                "CANARY\"\"],\"\"b\"\":[\"\"x\"\"]}\"",
                "7,a@corp.example,2026-10-05T00:00:00Z,Submitted Data,CANARY",
                "7,CANARY@corp.example,2026-10-05T00:00:00Z,Submitted Data,\"{CANARY"
            })
    void shows_of_a_tools_event_only_what_nobody_typed(String text) {
        assertThat(Masking.gophishEvent(text)).doesNotContain("CANARY");
        assertThat(Masking.time("CANARY")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred", "a\u202eb", "x\u2028y", "nul\u0000", "\r\nforged"})
    void shows_what_would_forge_a_line_as_an_escape(String text) {
        assertThat(Masking.mask(text))
                .contains("\\u")
                .doesNotContainPattern("[\\p{Cntrl}\u202e\u2028]");
    }

    @Test
    void masks_a_long_word_in_time_that_grows_with_its_length() {
        String word = "x".repeat(16_384); // as much of a broken record as is looked at

        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    for (int i = 0; i < NormalizedBlock.REJECTS_KEPT; i++) {
                        assertThat(Masking.mask(word)).hasSize(Masking.LIMIT);
                    }
                });
        assertThat(Masking.mask("a@b@corp.example x@y")).isEqualTo("***@corp.example ***@y");
        assertThat(Masking.mask("=@x@y,@")).isEqualTo("=***,@");
    }
}
