package drillsift.report.anonymous;

import drillsift.report.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The last page: what the words mean, and what keeps the report anonymous. */
final class DefinitionsPage {

    private static final List<String> AFTER_MAIN =
            List.of("report", "states", "first", "interval", "answer");
    private static final List<String> TRUST =
            List.of("difficulty", "machine", "uncertain", "percent", "open");

    private DefinitionsPage() {}

    static Page of(Issue issue) {
        String k = String.valueOf(issue.published().minimumGroup());
        Page page =
                issue.page("executive-definitions")
                        .with("pageTitle", issue.text("definitions.title"))
                        .with("privacyTitle", issue.text(proof(issue), k))
                        .with("privacyText", issue.text(proof(issue) + "Text", k))
                        .with("images", images(issue));
        boolean recorded = issue.last().deliveryRecorded();
        page.row(
                term(
                        issue.text("term.delivered"),
                        issue.text(recorded ? "term.delivered.text" : "term.assumed.text")));
        List<String> terms = new ArrayList<>();
        terms.add(issue.main().key());
        terms.addAll(AFTER_MAIN);
        terms.addAll(TRUST);
        for (String term : terms) {
            String key = "term." + term;
            page.row(term(issue.text(key), issue.text(key + ".text")));
        }
        return page;
    }

    /** That the checks were passed is said only where they were. */
    private static String proof(Issue issue) {
        return switch (issue.published().proof()) {
            case PASSED -> "definitions.privacy";
            case ACCEPTED -> "definitions.privacyAccepted";
        };
    }

    private static Map<String, Object> term(String name, String text) {
        return Map.of("term", name, "text", text);
    }

    private static String images(Issue issue) {
        return issue.last()
                .imageLoads()
                .map(people -> issue.text("definitions.images", issue.words().people(people)))
                .orElse("");
    }
}
