package drillsift.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a document stands among those of its campaign. Causes are kinds and counts: nothing here
 * names who decided something, or about whom.
 *
 * @param isDraft not released yet; every page is marked
 * @param replaced the release whose figures it replaces; empty for a first issue and where the
 *     figures are the same
 */
public record Notice(boolean isDraft, Optional<Replaced> replaced) {

    /** Released, and the first with these rounds. */
    public static final Notice NONE = new Notice(false, Optional.empty());

    private static final int REVISION_SHOWN = 8;
    private static final int MOST_ROUNDS = 3;

    /**
     * @param revision in full
     * @param rounds whose figures are others, ascending
     * @param causes empty where they are not known
     */
    public record Replaced(String revision, List<Integer> rounds, List<Cause> causes) {

        public Replaced {
            rounds = List.copyOf(rounds);
            causes = List.copyOf(causes);
        }
    }

    /**
     * @param kind as in the texts, such as {@code corrections}
     * @param count of files or rows; 0 where there is nothing to count
     */
    public record Cause(String kind, int count) {}

    /** Empty for a plain first issue. */
    List<String> marks(ReportTexts texts) {
        List<String> marks = new ArrayList<>();
        if (isDraft) {
            marks.add(texts.text("notice.draft"));
        }
        if (replaced.isPresent()) {
            marks.add(texts.text("notice.reissue"));
        }
        return marks;
    }

    /** The marks and then what else stands at the head of every page. */
    public String before(String variant, ReportTexts texts) {
        List<String> parts = new ArrayList<>(marks(texts));
        parts.add(variant);
        return String.join("  |  ", parts);
    }

    /**
     * One line for the first page: which revision is replaced, where figures are others, and why.
     *
     * @param most causes that are named; further ones are counted
     */
    public String line(ReportTexts texts, int most) {
        return replaced.map(
                        one ->
                                texts.text(
                                                isDraft
                                                        ? "notice.draftReplaces"
                                                        : "notice.replaces",
                                                revision(one),
                                                rounds(one.rounds(), texts))
                                        + why(one, texts, most))
                .orElse("");
    }

    /** The same without the rounds, for a narrow page. */
    public String shortLine(ReportTexts texts, int most) {
        String key = isDraft ? "notice.draftReplaces.short" : "notice.replaces.short";
        return replaced.map(one -> texts.text(key, revision(one)) + why(one, texts, most))
                .orElse("");
    }

    private static String revision(Replaced replaced) {
        return replaced.revision().substring(0, REVISION_SHOWN);
    }

    private static String rounds(List<Integer> rounds, ReportTexts texts) {
        if (rounds.size() > MOST_ROUNDS) {
            return texts.text("notice.rounds.count", String.valueOf(rounds.size()));
        }
        String numbers =
                rounds.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(texts.text("notice.rounds.separator")));
        return texts.text(rounds.size() == 1 ? "notice.rounds.one" : "notice.rounds.many", numbers);
    }

    private static String why(Replaced replaced, ReportTexts texts, int most) {
        List<Cause> causes = replaced.causes();
        return causes.isEmpty() ? "" : texts.text("notice.why", causes(causes, texts, most));
    }

    private static String causes(List<Cause> causes, ReportTexts texts, int most) {
        List<String> named = new ArrayList<>();
        int shown = causes.size() > most ? most - 1 : causes.size();
        causes.subList(0, shown).forEach(cause -> named.add(cause(cause, texts)));
        if (shown < causes.size()) {
            named.add(texts.text("notice.more", String.valueOf(causes.size() - shown)));
        }
        return String.join(texts.text("notice.separator"), named);
    }

    private static String cause(Cause cause, ReportTexts texts) {
        String amount = cause.count() == 0 ? "" : cause.count() == 1 ? ".one" : ".many";
        boolean isCounted = cause.kind().equals("inputs") || cause.kind().equals("corrections");
        String key = "notice.cause." + cause.kind() + (isCounted ? amount : "");
        return texts.text(key, String.valueOf(cause.count()));
    }
}
