package drillsift.job;

import drillsift.message.Language;
import drillsift.message.Nearest;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.report.ReportEngine;
import drillsift.report.preview.SampleDocument;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders one template with made-up figures and people, for whoever edits it; reads no job. */
public final class Preview {

    private static final List<String> NAMES = ReportEngine.templateNames();

    private Preview() {}

    /**
     * @return the files that were written, one per language
     * @throws RefusedException when there is no such template, or something in it is wrong
     */
    public static List<Path> write(PreviewQuery query) {
        Optional<Path> copy =
                NAMES.contains(query.template())
                        ? Optional.empty()
                        : Optional.of(Path.of(query.template()));
        String name = copy.map(file -> name(query, file)).orElse(query.template());
        ReportEngine engine =
                new ReportEngine(copy.map(file -> Map.of(name, file)).orElse(Map.of()));
        List<byte[]> pdfs = new ArrayList<>();
        for (Language language : Language.values()) {
            pdfs.add(engine.render(SampleDocument.pagesOf(name, language)).bytes());
        }
        if (!Files.isDirectory(query.folder())) {
            SafeFiles.folder(query.folder());
        }
        List<Path> written = new ArrayList<>();
        for (Language language : Language.values()) {
            Path file = query.folder().resolve(name + "." + language.tag() + ".pdf");
            write(file, pdfs.get(language.ordinal()));
            written.add(file);
        }
        return written;
    }

    /** Makes all of a report but its file: what a first run leaves for later ones to start with. */
    public static void printUnseen() {
        new ReportEngine(Map.of()).render(SampleDocument.EXECUTIVE.in(Language.JA));
    }

    /** What a copy stands for: the longest name of a template that its own name contains. */
    private static String name(PreviewQuery query, Path copy) {
        if (query.as().isPresent()) {
            return known(query.as().get());
        }
        if (!Files.exists(copy)) {
            throw unknown(query.template());
        }
        String file = copy.getFileName().toString();
        return NAMES.stream()
                .filter(file::contains)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        Problem.of(
                                                JobCode.TEMPLATE_UNTOLD,
                                                query.template(),
                                                String.join(", ", NAMES))));
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw unknown(name);
        }
        return name;
    }

    private static RefusedException unknown(String name) {
        Problem problem =
                Nearest.of(name, NAMES)
                        .map(near -> Problem.of(JobCode.NO_TEMPLATE_NEAR, name, near))
                        .orElse(Problem.of(JobCode.NO_TEMPLATE, name, String.join(", ", NAMES)));
        return new RefusedException(problem);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            SafeFiles.replace(file, bytes);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }
}
