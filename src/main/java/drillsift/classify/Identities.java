package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.Roster;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which person of the roster each subject means, and in what state its token is. */
final class Identities {

    private static final Lane[] LANES = Lane.values();

    private final Subjects subjects;
    private final Roster roster;
    private final int[] recipient;
    private final byte[] lane;
    private final KnownTokens known;
    private final Set<String> traps;
    private final Set<String> previews;

    Identities(Subjects subjects, Roster roster, FilterSet filters) {
        this.subjects = subjects;
        this.roster = roster;
        known = new KnownTokens(roster);
        traps = new HashSet<>(filters.honeypotTokens());
        previews = new HashSet<>(filters.previewTokens());
        recipient = new int[subjects.size()];
        lane = new byte[subjects.size()];
        Arrays.fill(recipient, EventBlock.NONE);
        for (int i = 0; i < recipient.length; i++) {
            resolve(i);
        }
        for (int i = 0; i < recipient.length; i++) {
            if (lane(i) == Lane.UNKNOWN && subjects.isToken(i)) {
                repair(i);
            }
        }
    }

    /** Position in the roster; {@link EventBlock#NONE} when no one of the roster is meant. */
    int recipient(int subject) {
        return subject < 0 ? EventBlock.NONE : recipient[subject];
    }

    Lane lane(int subject) {
        return subject < 0 ? Lane.TOKENLESS : LANES[lane[subject]];
    }

    private void set(int subject, Lane state) {
        lane[subject] = (byte) state.ordinal();
    }

    private void resolve(int subject) {
        String text = subjects.text(subject);
        if (!subjects.isToken(subject)) {
            accept(subject, roster.byEmail(text));
        } else if (traps.contains(text)) {
            set(subject, Lane.TRAP);
        } else if (previews.contains(text) || text.startsWith("preview-")) {
            set(subject, Lane.TEST);
        } else {
            OptionalInt found = roster.byToken(text);
            accept(subject, found.isPresent() ? found : roster.byEmail(subjects.mailOf(subject)));
            if (found.isEmpty() && lane(subject) == Lane.NORMAL) {
                known.learn(text);
            }
        }
    }

    private void accept(int subject, OptionalInt found) {
        recipient[subject] = found.orElse(EventBlock.NONE);
        set(subject, found.isPresent() ? Lane.NORMAL : Lane.UNKNOWN);
    }

    /** A token that is known but for what was appended, cut off or changed in case. */
    private void repair(int subject) {
        String text = subjects.text(subject).replace("%20", " ").replace("%2B", "+");
        String bare = text.stripTrailing();
        bare = bare.endsWith("+") ? bare.substring(0, bare.length() - 1) : bare;
        if (!bare.equals(text) && known.contains(bare)) {
            means(subject, bare, Lane.TEST);
            return;
        }
        int end = 0;
        while (end < text.length() && isTokenCharacter(text.charAt(end))) {
            end++;
        }
        String prefix = text.substring(0, end);
        if (known.contains(prefix)) {
            means(subject, prefix, Lane.DAMAGED);
        } else {
            Optional<String> whole = known.wholeOf(prefix);
            whole.ifPresent(token -> means(subject, token, Lane.DAMAGED));
        }
    }

    private void means(int subject, String token, Lane state) {
        set(subject, state);
        OptionalInt found = roster.byToken(token);
        int original = subjects.findToken(token);
        recipient[subject] = found.orElseGet(() -> recipient[original]);
    }

    private static boolean isTokenCharacter(char c) {
        return c >= '0' && c <= '9'
                || c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '-'
                || c == '_';
    }
}
