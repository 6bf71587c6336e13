package drillsift.job;

import drillsift.message.Language;
import drillsift.report.PdfTags;
import drillsift.report.PdfText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one document says, in words and to a screen reader. */
record PrintedDocument(
        Language language, List<String> pages, List<String> drawn, List<String> spoken) {

    private static final Map<Language, Map<String, String>> MEASURES =
            Map.of(
                    Language.EN,
                    Map.of(
                            "click",
                            "click rate",
                            "reaction",
                            "reaction rate",
                            "report",
                            "report rate"),
                    Language.JA,
                    Map.of("click", "クリック率", "reaction", "反応率", "report", "報告率"));

    static PrintedDocument of(Language language, byte[] pdf) throws IOException {
        List<String> spoken =
                PdfTags.of(pdf).stream()
                        .filter(tag -> tag.contains(": "))
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .toList();
        return new PrintedDocument(language, PdfText.pages(pdf), PdfText.drawn(pdf), spoken);
    }

    /** How the document calls the measure; nothing for one that it has no chart of. */
    Optional<String> words(String measure) {
        return Optional.ofNullable(MEASURES.get(language).get(measure))
                .filter(words -> spoken.stream().anyMatch(line -> line.contains(words)));
    }

    String all() {
        return String.join("\n", pages) + "\n" + String.join("\n", spoken);
    }
}
