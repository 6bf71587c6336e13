package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignFigures.RepeatClickers;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.ReportEngine;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.csv.FigureTables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Prints the pages and reads them: titles, tables, charts, what is spoken in their place, and the
 * metadata. Whoever has them knows no number of people that the tables do not tell as well.
 */
final class ReadPages {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d,/])([\\d,]+) / ([\\d,]+)(?!\\d)");

    /** A number with decimals is a ratio, one "or more" a limit: neither counts anybody. */
    private static final Pattern PEOPLE =
            Pattern.compile("(?<![\\d.,])([\\d,]++)(?:名(?!以[上下])| people| person)");

    private static final Pattern NAMES = Pattern.compile("Quxley|zk\\d|corp\\.example");
    private static final Pattern NUMBER = Pattern.compile("(?<=[,\\n])\\d+(?=[,\\r\\n])");

    private ReadPages() {}

    static void check(PublishedFigures published, ReadFigures tables) throws IOException {
        Set<String> shares = new TreeSet<>();
        tables.rates().forEach(rate -> shares.add(rate.count() + " / " + rate.of()));
        coverage(published).ifPresent(shares::add);
        Set<Integer> told = told(published);
        for (Language language : Language.values()) {
            ReportTexts texts = new ReportTexts(language);
            for (Document document :
                    List.of(
                            ExecutiveModel.of(published, texts),
                            HistoryModel.of(published, texts))) {
                String text = text(ENGINE.render(document).bytes());
                assertThat(NAMES.matcher(text).find()).isFalse();
                Matcher share = SHARE.matcher(text);
                while (share.find()) {
                    assertThat(shares).as(text).contains(share.group().replace(",", ""));
                }
                Matcher people = PEOPLE.matcher(text);
                while (people.find()) {
                    int number = Integer.parseInt(people.group(1).replace(",", ""));
                    assertThat(told).as(people.group() + " in " + text).contains(number);
                }
            }
        }
    }

    /** As coverage.csv tells it: round, count, of. */
    private static Optional<String> coverage(PublishedFigures published) {
        String[] rows = FigureTables.texts(published).get("coverage.csv").split("\r\n");
        String[] cells = rows[1].split(",", -1);
        return cells[1].isEmpty() ? Optional.empty() : Optional.of(cells[1] + " / " + cells[2]);
    }

    /** All whole numbers of the tables, of those who were in several rounds, and of the rules. */
    private static Set<Integer> told(PublishedFigures published) {
        Set<Integer> told = new TreeSet<>(Set.of(1, 2, 20, published.minimumGroup()));
        for (String table : FigureTables.texts(published).values()) {
            Matcher number = NUMBER.matcher(table);
            while (number.find()) {
                told.add(Integer.parseInt(number.group()));
            }
        }
        ReadFigures.ofTables(published).panels().forEach(panel -> told.add(panel.people()));
        RepeatClickers repeat = published.figures().repeatClickers();
        told.add(repeat.panel());
        told.add(repeat.byRounds().stream().skip(2).mapToInt(Integer::intValue).sum());
        for (RoundFigures round : published.figures().rounds()) {
            round.states().people().ifPresent(states -> told.addAll(states.values()));
        }
        return told;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder text = new StringBuilder();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            text.append(stripper.getText(document)).append('\n');
            text.append(document.getDocumentInformation().getTitle()).append('\n');
            spoken(document.getDocumentCatalog().getStructureTreeRoot(), text);
            return text.toString();
        }
    }

    private static void spoken(PDStructureNode node, StringBuilder text) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    text.append(element.getAlternateDescription()).append('\n');
                }
                spoken(element, text);
            }
        }
    }
}
