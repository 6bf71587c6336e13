package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.named.DepartmentModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Starts Java anew under the settings of other machines. */
class SameBytesTest {

    private static final List<String> ENCODINGS = List.of("UTF-8", "windows-31j", "ISO-8859-1");
    private static final List<String> LOCALES = List.of("ja-JP", "tr-TR", "ar-SA");
    private static final List<String> ZONES = List.of("Asia/Tokyo", "America/St_Johns");

    @Test
    void equal_figures_give_equal_bytes_whatever_the_machines_language_zone_and_encoding()
            throws Exception {
        String here = digests();

        for (int encoding = 0; encoding < ENCODINGS.size(); encoding++) {
            List<String> machine =
                    List.of(
                            "-Dfile.encoding=" + ENCODINGS.get(encoding),
                            "-Duser.language=" + LOCALES.get(encoding).substring(0, 2),
                            "-Duser.timezone=" + ZONES.get(encoding % ZONES.size()));
            assertThat(elsewhere(machine).lines())
                    .as("%s", machine)
                    .hasSize(LOCALES.size() * ZONES.size())
                    .containsOnly(here);
        }
    }

    private static String elsewhere(List<String> settings) throws Exception {
        List<String> command = OtherJava.command(SameBytesTest.class, settings);
        Process process = new ProcessBuilder(command).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }

    /** One line for each locale and zone; the encoding is fixed when Java starts. */
    public static void main(String[] arguments) throws Exception {
        for (String locale : LOCALES) {
            for (String zone : ZONES) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                System.out.println(digests());
            }
        }
    }

    private static String digests() throws Exception {
        ReportEngine engine = new ReportEngine(Map.of());
        StringBuilder digests = new StringBuilder();
        for (Language language : Language.values()) {
            ReportTexts texts = new ReportTexts(language);
            SampleFigures figures = SampleFigures.threeRounds();
            digests.append(digest(engine, ExecutiveModel.of(figures.published(), texts)));
            digests.append(
                    digest(
                            engine,
                            DepartmentModel.of(
                                    figures.build(), SamplePeople.of("営業本部/営業第一部", 25), texts)));
            digests.append(
                    digest(
                            engine,
                            SampleSheets.document(SampleSheets.all().get("undecided"), language)));
            digests.append(
                    digest(
                            engine,
                            SampleIndividuals.document(
                                    SampleIndividuals.crowded("𠮷田 花子"),
                                    SampleIndividuals.round(
                                            SampleIndividuals.longest(language),
                                            EnumSet.allOf(EventKind.class)),
                                    language)));
        }
        return digests.toString();
    }

    private static String digest(ReportEngine engine, Document document) throws Exception {
        byte[] bytes = engine.render(document).bytes();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
