package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody decided names nobody, and means the records as they are kept. */
class AnonymousFiltersTest {

    private static final AnonymousFilters FILTERS =
            new AnonymousFilters(
                    new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource({
        "UA_EXACT, Guard/2.1 (+h.sato@corp.example), Guard/2.1 (***@corp.example)",
        "UA_GLOB, *h.sato@corp.example*, ***@corp.example*",
        "UA_EXACT, Guard/2.1, Guard/2.1"
    })
    void an_agent_is_named_as_records_keep_it(Correction.Field field, String given, String kept) {
        Correction row =
                new Correction(
                        new SourceRef("c.csv", 2),
                        "c1",
                        Correction.Action.FORCE_MACHINE,
                        "",
                        0,
                        List.of(Correction.Match.of(field, given)),
                        Optional.empty(),
                        Optional.empty(),
                        "gateway",
                        "officer",
                        false);

        assertThat(FILTERS.corrections(List.of(row)).get(0).matches())
                .containsExactly(Correction.Match.of(field, kept));
    }
}
