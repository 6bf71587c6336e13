package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmStartTest {

    @Test
    void a_run_that_keeps_its_classes_has_used_those_that_print(@TempDir Path folder)
            throws Exception {
        Path mark = folder.resolve("made.good");

        String loaded = run(List.of("-Xlog:class+load", "-Ddrillsift.archive=" + mark));

        assertThat(mark).exists();
        assertThat(loaded)
                .contains("net.sf.jasperreports.pdf.JRPdfExporter ")
                .contains("drillsift.report.pdf.PdfNormalizer ");
    }

    @Test
    void any_other_run_prints_nothing_more() throws Exception {
        assertThat(run(List.of("-Xlog:class+load"))).doesNotContain("JRPdfExporter");
    }

    @Test
    void a_machine_that_cannot_print_fails_no_run(@TempDir Path folder) {
        Path mark = folder.resolve("made.good");
        System.setProperty("drillsift.archive", mark.toString());
        try {
            WarmStart.keepArchive(
                    () -> {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    });
            WarmStart.keepArchive(
                    () -> {
                        throw new NoClassDefFoundError("sun/font/FontManagerFactory");
                    });
        } finally {
            System.clearProperty("drillsift.archive");
        }

        assertThat(mark).doesNotExist();
    }

    private static String run(List<String> settings) throws IOException, InterruptedException {
        List<String> command = OtherJava.command(WarmStartTest.class, settings);
        Process process = new ProcessBuilder(command).start();
        byte[] printed = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new String(printed, StandardCharsets.UTF_8);
    }

    /** The end of a run that published and printed nothing. */
    public static void main(String[] arguments) {
        WarmStart.keepArchive();
    }
}
