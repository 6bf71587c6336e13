package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.job.RunHistory.Published;
import drillsift.report.Notice;
import drillsift.report.csv.BreakdownTable;
import drillsift.report.csv.FigureTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which release this run takes the place of: the newest one that tells other figures of one of its
 * rounds. Pages look at what pages of their kind have told before, so that the anonymous ones say
 * nothing of a change that they do not show.
 */
final class Reissue {

    private static final String ANONYMOUS = "anonymous/data";
    private static final String NAMED = "review";

    private final RunPlan plan;
    private final CampaignResult result;
    private RunHistory history;
    private boolean isCompared;
    private Optional<Replaced> replaced = Optional.empty();

    Reissue(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = result;
    }

    /**
     * @param release the newest one with other figures
     * @param rounds whose figures are others than those released before
     */
    record Replaced(Published release, List<Integer> rounds) {}

    /** For pages without names: kinds of causes alone, for a number beside few people tells. */
    Notice anonymous() {
        return notice(
                result.published().flatMap(figures -> replaced(tables(figures), ANONYMOUS)), false);
    }

    /** For pages with names. */
    Notice named() {
        return notice(replaced(), true);
    }

    /** By the figures before any treatment. */
    synchronized Optional<Replaced> replaced() {
        if (!isCompared) {
            replaced = replaced(tables(), NAMED);
            isCompared = true;
        }
        return replaced;
    }

    private Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>(result.tables());
        List<Attribute> breakdowns = plan.jobFile().breakdowns();
        if (!breakdowns.isEmpty()) { // else it has no rows, and counting everybody costs
            tables.put(BreakdownTable.FILE, BreakdownTable.text(result.crossed(), breakdowns));
        }
        return tables;
    }

    private Map<String, String> tables(PublishedFigures figures) {
        Map<String, String> tables = new TreeMap<>(FigureTables.texts(figures));
        if (!plan.jobFile().breakdowns().isEmpty()) {
            tables.put(BreakdownTable.FILE, BreakdownTable.text(result.breakdowns()));
        }
        return tables;
    }

    private Notice notice(Optional<Replaced> replaced, boolean isCounted) {
        return new Notice(
                plan.state() == RunState.DRAFT, replaced.map(one -> told(one, isCounted)));
    }

    private Notice.Replaced told(Replaced replaced, boolean isCounted) {
        return new Notice.Replaced(
                replaced.release().revision(),
                replaced.rounds(),
                causes(replaced.release()).stream()
                        .map(
                                each ->
                                        new Notice.Cause(
                                                each.cause().key(), isCounted ? each.count() : 0))
                        .toList());
    }

    /** Why; empty where the release does not say what it was made from. */
    List<RunChanges.Change> causes(Published release) {
        JsonNode now = RunSummary.of(plan, new CorrectionsOfRun(plan, result)::writeTo);
        return RunChanges.areKnown(release.summary(), now)
                ? RunChanges.between(release.summary(), now)
                : List.of();
    }

    private synchronized RunHistory history() {
        if (history == null) {
            history = RunHistory.of(plan.options().output(), plan.jobFile().campaign().id());
        }
        return history;
    }

    private Optional<Replaced> replaced(Map<String, String> tables, String folder) {
        Optional<Published> newest = Optional.empty();
        List<Integer> rounds = new ArrayList<>();
        for (PlannedRound round : plan.rounds()) {
            int number = round.round().number();
            Optional<Published> release = history().lastRelease(number);
            if (release.isPresent()
                    && differs(tables, release.get().folder().resolve(folder), number)) {
                rounds.add(number);
                newest = history().later(newest, release.get());
            }
        }
        return newest.map(release -> new Replaced(release, rounds));
    }

    /** Tables that were not published then tell nothing. */
    private static boolean differs(Map<String, String> tables, Path folder, int round) {
        return tables.entrySet().stream()
                .filter(table -> Files.isRegularFile(folder.resolve(table.getKey())))
                .anyMatch(
                        table ->
                                isOther(
                                        table.getKey(),
                                        table.getValue(),
                                        read(folder.resolve(table.getKey())),
                                        round));
    }

    /** Whether a table tells something else of the round than it did then. */
    static boolean isOther(String name, String now, String then, int round) {
        if (now.equals(then)) {
            return false;
        }
        return switch (name) {
            case "comparison.csv" -> !pairs(now, then, round).equals(pairs(then, now, round));
            case BreakdownTable.FILE -> !ofBoth(now, then, round).equals(ofBoth(then, now, round));
            case "coverage.csv" -> isOfBoth(now, then, round) && isOther(now, then, round);
            default -> isOther(now, then, round);
        };
    }

    private static boolean isOther(String now, String then, int round) {
        return !rows(now, round).equals(rows(then, round));
    }

    /** It is of the last round alone, which another was before a round was added. */
    private static boolean isOfBoth(String now, String then, int round) {
        return !rows(now, round).isEmpty() && !rows(then, round).isEmpty();
    }

    private static List<String> rows(String table, int round) {
        String start = round + ",";
        List<String> rows = new ArrayList<>();
        int end;
        for (int at = 0; at < table.length(); at = end + 1) {
            end = table.indexOf('\n', at);
            end = end < 0 ? table.length() : end;
            if (table.startsWith(start, at)) {
                rows.add(table.substring(at, end));
            }
        }
        return rows;
    }

    /**
     * Rows that compare an earlier round with this one. A pair that only one of the tables has is
     * left out: a round that was added makes no other figures of the one before it.
     */
    private static List<String> pairs(String table, String other, int round) {
        return table.lines()
                .filter(line -> line.matches("\\d+," + round + ",.*"))
                .filter(
                        line ->
                                other.contains(
                                        "\n"
                                                + line.substring(0, line.indexOf(',') + 1)
                                                + round
                                                + ","))
                .toList();
    }

    /** Rows of attributes that both tables go by: only of the last round, and as the job asks. */
    private static List<String> ofBoth(String table, String other, int round) {
        return rows(table, round).stream()
                .filter(
                        line -> {
                            int attribute = line.indexOf(',', line.indexOf(',') + 1) + 1;
                            return other.contains("\n" + line.substring(0, attribute));
                        })
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
