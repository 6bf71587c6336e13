package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.CorrectionCases;
import drillsift.classify.FilterSet;
import drillsift.classify.KnownMachines;
import drillsift.event.Connection;
import drillsift.message.Language;
import drillsift.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of each case of the table of corrections: who decided what, and what if not. */
class CorrectionExplanationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/corrections");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_case_of_the_table_is_explained(Language language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (CorrectionCases.Case each : CorrectionCases.all()) {
            lines.add("# " + each.line() + " | " + each.why());
            lines.addAll(explained(each, language));
        }
        Path golden = GOLDEN.resolve("explained." + language.tag() + ".txt");
        String found = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, found);
        }

        assertThat(found).isEqualTo(Files.readString(golden));
        assertThat(lines.stream().filter(line -> line.startsWith("# ")))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    /** The access alone, as {@code explain} prints it. */
    private static List<String> explained(CorrectionCases.Case one, Language language) {
        Messages messages = new Messages(language);
        ExplainJson document =
                new ExplainJson(
                        new ExplainQuery(ExplainQuery.Kind.LINE, "access.log:7"),
                        messages,
                        ZoneOffset.UTC,
                        new KnownMachines(FilterSet.defaults()),
                        List.of());
        int person = one.judged().recipient(one.event());
        document.round(one.judged(), person);
        document.record(one.judged(), one.event(), "access.log", 7, "", Connection.NONE);
        List<String> lines = new ExplainText(messages).of(document.document());
        return lines.subList(person < 0 ? 2 : 3, lines.size());
    }
}
