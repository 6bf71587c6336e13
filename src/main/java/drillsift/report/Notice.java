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
     * One line for the first page: which revision is replaced, and why.
     *
     * @param most causes that are named; further ones are counted
     */
    public String line(ReportTexts texts, int most) {
        if (replaced.isEmpty()) {
            return "";
        }
        String replaces =
                texts.text(
                        isDraft ? "notice.draftReplaces" : "notice.replaces",
                        replaced.get().revision().substring(0, REVISION_SHOWN),
                        rounds(replaced.get().rounds(), texts));
        List<Cause> causes = replaced.get().causes();
        return causes.isEmpty()
                ? replaces
                : replaces + texts.text("notice.why", causes(causes, texts, most));
    }

    private static String rounds(List<Integer> rounds, ReportTexts texts) {
        return rounds.stream()
                .map(round -> texts.text("round", String.valueOf(round)))
                .collect(Collectors.joining(texts.text("notice.separator")));
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
