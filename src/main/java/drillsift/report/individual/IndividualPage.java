package drillsift.report.individual;

import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.Picture;
import drillsift.report.Wording;
import drillsift.report.chart.PictureMarks;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One sheet, one page. Where not all moments fit, those stay that decide its words. */
final class IndividualPage {

    private final SheetRound round;
    private final Edition edition;
    private final IndividualWords words;
    private final String variant;

    IndividualPage(SheetRound round, Edition edition, Wording wording, Notice notice) {
        this.round = round;
        this.edition = edition;
        this.words = new IndividualWords(wording, edition);
        this.variant =
                notice.before(PageStyle.named(wording.texts(), "variant.named"), wording.texts());
    }

    Page of(PersonSheet sheet) {
        String person = sheet.addressed();
        Page page =
                Page.of("individual-sheet")
                        .with("campaignTitle", edition.title())
                        .with("variant", variant)
                        .with("pageTitle", words.text("pageTitle"))
                        .with("person", words.text("person", person))
                        .with("roundLine", words.roundLine(sheet, round))
                        .with("care", words.text("care"))
                        .with("notForRating", words.shared("named.notForRating"))
                        .with("noticeTitle", words.text("notice.title"))
                        .with("notice", words.text("notice", words.office()))
                        .with("inquiryLabel", words.text("inquiry"))
                        .with("inquiry", sheet.inquiry())
                        .with("terms", words.terms())
                        .with("recipient", words.text("recipient", person))
                        .with("footerLeft", words.text("footer", words.keep()))
                        .with("footerAsOf", words.asOf())
                        .with("footerDocument", words.shared("footer.document", Page.HASH_PLACE));
        body(sheet).writeTo(page);
        return page;
    }

    String title(PersonSheet sheet) {
        return words.text("title", sheet.addressed());
    }

    private IndividualRows body(PersonSheet sheet) {
        int moments = sheet.deeds().size();
        IndividualRows rows = rows(sheet, moments);
        while (moments > 0 && rows.height() > IndividualRows.ROOM) {
            moments--;
            rows = rows(sheet, moments);
        }
        return rows;
    }

    private IndividualRows rows(PersonSheet sheet, int mostMoments) {
        IndividualRows rows = new IndividualRows();
        rows.praise(words.praise(sheet, round), words.more(sheet, round));
        moments(rows, sheet, mostMoments);
        points(rows);
        rows.title(words.text("next"));
        numbered(rows, words.next(round.feedback()));
        return rows;
    }

    private void moments(IndividualRows rows, PersonSheet sheet, int most) {
        rows.title(words.text("record"));
        sheet.sentAt().ifPresent(at -> rows.moment(words.time(at), words.text("sent")));
        sheet.deeds().stream()
                .sorted(Comparator.comparingInt(Deed::weight))
                .limit(most)
                .sorted(Comparator.comparing(Deed::first))
                .forEach(deed -> rows.moment(words.time(deed.first()), words.what(deed)));
        int left = sheet.deeds().size() - most;
        if (left > 0) {
            rows.moment("", words.text("left", String.valueOf(left)));
        }
        if (sheet.deeds().isEmpty()) {
            rows.moment("", words.text("none"));
        }
        if (sheet.others() > 0) {
            rows.moment("", words.others(sheet.others()));
        }
    }

    private void points(IndividualRows rows) {
        Feedback feedback = round.feedback();
        List<String> points = words.points(feedback);
        rows.title(words.text(feedback.points().isEmpty() ? "points.general" : "points.own"));
        if (feedback.picture().isEmpty()) {
            numbered(rows, points);
        } else {
            rows.picture(beside(feedback.picture().get(), points));
        }
    }

    private static void numbered(IndividualRows rows, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            rows.point(i + 1, texts.get(i));
        }
    }

    private Map<String, Object> beside(Picture picture, List<String> points) {
        Map<String, Object> values = new TreeMap<>();
        List<Point2D.Double> marks = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (Feedback.Mark mark : round.feedback().marks()) {
            int number = marks.size() + 1;
            spoken.add(number + ". " + points.get(number - 1));
            marks.add(new Point2D.Double(mark.x(), mark.y()));
        }
        double shape = (double) picture.width() / picture.height();
        String said = String.join(words.shared("alt.separator"), spoken);
        values.put("picture", picture);
        values.put("pictureAlt", words.text("picture"));
        values.put("marks", new PictureMarks(shape, marks, words.text("marks", said)));
        for (int i = 0; i < points.size(); i++) {
            values.put("sideNo" + (i + 1), (i + 1) + ".");
            values.put("side" + (i + 1), points.get(i));
        }
        return values;
    }
}
