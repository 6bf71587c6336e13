package drillsift.job.file;

import drillsift.classify.Correction;
import drillsift.classify.Correction.Action;
import drillsift.classify.Correction.Field;
import drillsift.classify.Correction.Match;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns one row of a corrections file into a correction, or notes what is wrong with it. */
final class CorrectionRow {

    private static final String ADD = "ADD_DB:";
    private static final double MOST_DECIBANS = 100;
    private static final List<String> ACTIONS =
            Arrays.stream(Action.values())
                    .map(action -> action == Action.ADD_DB ? ADD + "n" : action.name())
                    .toList();

    private final CorrectionCells cells;
    private final Set<String> rules;
    private final Problems problems;

    CorrectionRow(CorrectionCells cells, Set<String> rules, Problems problems) {
        this.cells = cells;
        this.rules = rules;
        this.problems = problems;
    }

    /** Empty when something is wrong with it. */
    Optional<Correction> read(String id) {
        Optional<Action> action = action();
        Optional<List<Match>> matches = new MatchCells(cells, rules, isWide(), problems).read();
        checkConfirm();
        Optional<Instant> from = cells.from("valid_from");
        Optional<Instant> to = cells.to("valid_to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            note(JobFileCode.ENDS_BEFORE, "valid_to", "valid_from");
        }
        String reason = cells.needed("reason");
        String author = cells.needed("author");
        if (action.isEmpty() || matches.isEmpty()) {
            return Optional.empty();
        }
        checkFields(action.get(), matches.get());
        return Optional.of(
                new Correction(
                        cells.where(),
                        id,
                        action.get(),
                        rule(action.get(), matches.get()),
                        decibans(),
                        others(action.get(), matches.get()),
                        from,
                        to,
                        reason,
                        author,
                        isWide()));
    }

    private Optional<Action> action() {
        String text = cells.needed("action");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith(ADD) && isDecibans(text.substring(ADD.length()))) {
            return Optional.of(Action.ADD_DB);
        }
        Optional<Action> found =
                Arrays.stream(Action.values())
                        .filter(each -> each != Action.ADD_DB && each.name().equals(text))
                        .findFirst();
        if (found.isEmpty()) {
            note(JobFileCode.NOT_AN_ACTION, Shown.of(text), String.join(", ", ACTIONS));
        }
        return found;
    }

    private static boolean isDecibans(String text) {
        return Words.number(text).filter(n -> Math.abs(n) <= MOST_DECIBANS).isPresent();
    }

    private double decibans() {
        String text = cells.cell("action");
        return text.startsWith(ADD) ? Words.number(text.substring(ADD.length())).orElse(0.0) : 0;
    }

    private boolean isWide() {
        return cells.cell("confirm").equals("wide");
    }

    private void checkConfirm() {
        String confirm = cells.cell("confirm");
        if (!confirm.isEmpty() && !isWide()) {
            note(JobFileCode.NOT_CONFIRM, Shown.of(confirm));
        }
    }

    /** The rule that is to be silent; what else is matched says for which accesses. */
    private static String rule(Action action, List<Match> matches) {
        return action == Action.DISABLE_RULE
                ? matches.stream()
                        .filter(match -> match.field() == Field.RULE)
                        .map(Match::text)
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** A silenced rule is no condition; by itself it is silent for the whole campaign. */
    private static List<Match> others(Action action, List<Match> matches) {
        return action == Action.DISABLE_RULE
                ? matches.stream().filter(match -> match.field() != Field.RULE).toList()
                : matches;
    }

    private void checkFields(Action action, List<Match> matches) {
        long rulesNamed = matches.stream().filter(match -> match.field() == Field.RULE).count();
        if (action == Action.DISABLE_RULE && rulesNamed != 1) {
            note(JobFileCode.NOT_ONE_RULE, Long.toString(rulesNamed));
        }
        boolean isOfPattern = matches.stream().anyMatch(match -> match.field() == Field.PATTERN);
        if (action == Action.WITHDRAW && cells.cell("supersedes").isEmpty()) {
            note(JobFileCode.NOTHING_WITHDRAWN);
        }
        if (action.isAdjusting() && isOfPattern) {
            note(JobFileCode.PATTERN_FIELD);
        }
        if (action == Action.SHARED_EGRESS) {
            List<Field> places = List.of(Field.IP, Field.CIDR, Field.ROUND);
            boolean isPlace =
                    matches.stream().allMatch(match -> places.contains(match.field()))
                            && matches.stream()
                                            .filter(match -> match.field() != Field.ROUND)
                                            .count()
                                    == 1;
            boolean isAlways =
                    cells.cell("valid_from").isEmpty() && cells.cell("valid_to").isEmpty();
            if (!isPlace || !isAlways) {
                note(JobFileCode.EGRESS_FIELDS);
            }
        }
    }

    private void note(JobFileCode code, Object... arguments) {
        problems.add(cells.where(), code, arguments);
    }
}
