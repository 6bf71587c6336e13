package drillsift.report.anonymous;

import drillsift.report.LongTitle;
import drillsift.report.Page;
import drillsift.report.Picture;
import drillsift.report.chart.PictureMarks;
import drillsift.report.individual.Feedback;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Page 2: how the mail was to be recognised, questions to talk over, and what to do next time. */
final class TalkPage {

    private static final int QUESTIONS = 3;
    private static final int POINTS = 4;
    private static final List<String> BANDS =
            List.of("isTitle", "isPoint", "isPicture", "isQuestion");

    private final Issue issue;
    private final Page page;

    private TalkPage(Issue issue, Page page) {
        this.issue = issue;
        this.page = page;
    }

    static Page of(Issue issue, String name, Feedback mail) {
        Page page = issue.page("department-talk").with("lead", issue.text("talk.lead"));
        LongTitle.write(page, issue.text("talk.title", name));
        new TalkPage(issue, page).write(mail);
        return page;
    }

    private void write(Feedback mail) {
        boolean isOwn = !mail.points().isEmpty();
        List<String> points = isOwn ? mail.points() : builtIn("individual.point.", POINTS);
        title("individual.points." + (isOwn ? "own" : "general"));
        if (mail.picture().isPresent()) {
            row("isPicture", beside(mail.picture().get(), points, mail.marks()));
        } else {
            numbered("isPoint", "point", points);
        }
        title("talk.questions");
        numbered("isQuestion", "question", builtIn("talk.question.", QUESTIONS));
        title("individual.next");
        numbered(
                "isPoint",
                "point",
                mail.next().isEmpty() ? builtIn("individual.next.", Feedback.NEXT) : mail.next());
    }

    private List<String> builtIn(String key, int many) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            texts.add(issue.text(key + i));
        }
        return texts;
    }

    private void title(String key) {
        row("isTitle", Map.of("title", issue.text(key)));
    }

    private void numbered(String band, String field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row(band, Map.of("no", (i + 1) + ".", field, texts.get(i)));
        }
    }

    private void row(String band, Map<String, ?> values) {
        Map<String, Object> row = new TreeMap<>(values);
        BANDS.forEach(one -> row.put(one, one.equals(band)));
        page.row(row);
    }

    /** The points beside the picture whose numbers stand on it. */
    private Map<String, Object> beside(
            Picture picture, List<String> points, List<Feedback.Mark> marks) {
        List<Point2D.Double> places = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            places.add(new Point2D.Double(marks.get(i).x(), marks.get(i).y()));
            spoken.add((i + 1) + ". " + points.get(i));
        }
        double shape = (double) picture.width() / picture.height();
        String said = String.join(issue.text("alt.separator"), spoken);
        Map<String, Object> values = new TreeMap<>();
        values.put("picture", picture);
        values.put("pictureAlt", issue.text("individual.picture"));
        values.put("marks", new PictureMarks(shape, places, issue.text("individual.marks", said)));
        for (int i = 0; i < points.size(); i++) {
            values.put("sideNo" + (i + 1), (i + 1) + ".");
            values.put("side" + (i + 1), points.get(i));
        }
        return values;
    }
}
