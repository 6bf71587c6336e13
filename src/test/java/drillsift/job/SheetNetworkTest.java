package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.message.Language;
import drillsift.report.ReportTexts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose network it was, on the sheet for the person concerned. */
class SheetNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "JA, zscaler, Zscaler のクラウドプロキシ",
        "EN, zscaler, Zscaler cloud proxy",
        "JA, our-guard, Zscaler cloud proxy"
    })
    void a_shipped_network_has_a_name_of_the_sheets_language(
            Language language, String row, String name) throws IOException {
        String document =
                """
                {"asked": "recipient", "value": "x", "rounds": [{"round": 1, "standing": "counted",
                 "records": [{"kind": "clicked", "time": "2026-10-05T09:00:00Z", "event_id": "1",
                   "network": {"row": "%s", "what": "Zscaler cloud proxy"},
                   "access": {"episode": 1, "verdict": "HUMAN", "machine_kind": "none"}}]}]}
                """
                        .formatted(row);

        var sheet =
                new ExplainSheet(new ReportTexts(language))
                        .of(new ObjectMapper().readTree(document), false);

        assertThat(sheet.rounds().get(0).visits().get(0).network()).isEqualTo(name);
    }
}
