package drillsift.report.named;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.message.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The sentence over one department's figures, and its times. */
final class DepartmentWords {

    private final DepartmentIssue issue;
    private final DateTimeFormatter time;

    DepartmentWords(DepartmentIssue issue) {
        this.issue = issue;
        Language language = issue.words().texts().language();
        String pattern =
                switch (language) {
                    case JA -> "M/d HH:mm";
                    case EN -> "d MMM HH:mm";
                };
        this.time = DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String time(Instant instant) {
        return time.format(instant.atZone(issue.edition().zone()));
    }

    /** Reports first; then the main measure against the company, as far as the test allows. */
    String headline() {
        Figure report = issue.department().figure(Measure.REPORT);
        String reports =
                report.rate().isPresent()
                        ? issue.text("named.headline.report", issue.words().rateInSentence(report))
                        : issue.text("headline.report.unmeasured");
        return reports + issue.text("sentence.separator") + main();
    }

    private String main() {
        Figure figure = issue.department().figure(issue.main());
        String measure = issue.words().inSentence(issue.main());
        if (figure.rate().isEmpty()) {
            return issue.text("headline.main.unmeasured", measure);
        }
        return issue.text(
                "named.headline." + answer(), measure, issue.words().rateInSentence(figure));
    }

    private String answer() {
        DepartmentTest test = issue.figures().departmentTest(issue.main());
        if (test.higher().contains(issue.department().name())) {
            return "higher";
        }
        if (test.lower().contains(issue.department().name())) {
            return "lower";
        }
        boolean few = issue.department().figure(issue.main()).of() < TEST_MINIMUM;
        return few || test.answer() == Answer.CANNOT_TELL ? "unknown" : "same";
    }

    /** Smaller departments take no part in the test. */
    private static final int TEST_MINIMUM = 10;
}
