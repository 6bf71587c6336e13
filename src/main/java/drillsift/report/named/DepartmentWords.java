package drillsift.report.named;

import drillsift.message.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The times of one department's people. */
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
}
