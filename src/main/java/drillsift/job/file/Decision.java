package drillsift.job.file;

import drillsift.classify.Correction.Action;
import drillsift.message.Language;
import drillsift.read.CorrectionRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an officer can write about a row of the review list, in either language. */
public enum Decision {
    MACHINE(Action.FORCE_MACHINE, "machine", "機械"),
    PERSON(Action.FORCE_HUMAN, "person", "本人", "recipient", "人"),
    OTHER_PERSON(Action.FORCE_OTHER_PERSON, "other person", "別人", "本人以外", "別の人"),
    UNDECIDED(Action.FORCE_UNCERTAIN, "undecided", "判定保留", "保留"),
    SHARED_ADDRESS(Action.SHARED_EGRESS, "shared address", "共有アドレス", "共有"),
    KEEP(Action.KEEP, "keep", "確認済み", "確認済", "このまま"),
    WITHDRAW(Action.WITHDRAW, "withdraw", "取り消し", "取消", "取消し");

    private final Action action;
    private final List<String> words;

    Decision(Action action, String english, String japanese, String... others) {
        this.action = action;
        words = new ArrayList<>(List.of(english, japanese));
        words.addAll(List.of(others));
    }

    /** In the corrections file. */
    public Action action() {
        return action;
    }

    /** The word that is shown. */
    public String word(Language language) {
        return words.get(language == Language.JA ? 1 : 0);
    }

    /** Width, case and spaces do not matter. */
    static Optional<Decision> of(String text) {
        String written = CorrectionRows.comparable(text);
        return Arrays.stream(values())
                .filter(
                        each ->
                                each.words.stream()
                                        .map(CorrectionRows::comparable)
                                        .anyMatch(written::equals))
                .findFirst();
    }

    /** All that may be written, for a message. */
    static String all() {
        return Arrays.stream(values())
                .map(each -> each.words.get(0) + " (" + each.words.get(1) + ")")
                .collect(Collectors.joining(", "));
    }
}
