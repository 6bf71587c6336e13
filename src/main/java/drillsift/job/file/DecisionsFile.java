package drillsift.job.file;

import drillsift.classify.VisitMatch;
import drillsift.event.Campaign;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.CorrectionRows;
import drillsift.read.CorrectionRows.Row;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a review list that somebody has filled: every mistake of every row is told at once. */
public final class DecisionsFile {

    private static final List<String> NEEDED = List.of("row", "decision");
    private static final int MOST_LETTERS = 4_000;

    private final Campaign campaign;
    private final Defaults defaults;
    private final Function<String, Optional<VisitMatch>> listed;
    private final Problems problems = new Problems();
    private final Map<String, DecidedRow> decided = new LinkedHashMap<>();
    private int undecided;
    private int repeated;

    /** What stands for an empty cell. */
    public record Defaults(Optional<String> reason, Optional<String> author) {}

    /**
     * What is in the file.
     *
     * @param undecided rows that nothing was decided about
     * @param repeated rows that say the same as an earlier one of their group
     */
    public record Decisions(List<DecidedRow> rows, int undecided, int repeated) {}

    private DecisionsFile(
            Campaign campaign, Defaults defaults, Function<String, Optional<VisitMatch>> listed) {
        this.campaign = campaign;
        this.defaults = defaults;
        this.listed = listed;
    }

    /**
     * @param listed what a published list has for the id of a row
     * @throws RefusedException with everything that is wrong at once
     */
    public static Decisions read(
            Path file,
            Campaign campaign,
            Defaults defaults,
            Function<String, Optional<VisitMatch>> listed) {
        String name = Shown.of(file.toString());
        try {
            CorrectionRows table =
                    CorrectionRows.readSaved(name, file, SourceSettings.in(campaign.zone()));
            return new DecisionsFile(campaign, defaults, listed).read(name, table);
        } catch (RefusedException e) {
            throw ofList(name, e);
        } catch (IOException e) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 0), JobFileCode.UNREADABLE_FILE), e);
        }
    }

    /**
     * A list comes from the command line and not from the job file: what to do is another thing.
     */
    private static RefusedException ofList(String name, RefusedException refused) {
        Problem first = refused.problems().get(0);
        SourceRef where = new SourceRef(name, 0);
        return switch (first.code().id()) {
            case "DS-3001" ->
                    new RefusedException(Problem.at(where, JobFileCode.NO_SUCH_LIST), refused);
            case "DS-3009", "DS-3090", "DS-3091" ->
                    new RefusedException(
                            Problem.at(
                                    where,
                                    JobFileCode.UNDECODABLE_LIST,
                                    first.arguments().get(0).toString()),
                            refused);
            default -> refused;
        };
    }

    private Decisions read(String name, CorrectionRows table) {
        Set<String> found =
                table.header().stream().map(CorrectionRows::comparable).collect(Collectors.toSet());
        String missing =
                NEEDED.stream()
                        .filter(column -> !found.contains(CorrectionRows.comparable(column)))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            SourceRef where = new SourceRef(name, Math.max(1, table.headerLine()));
            problems.add(where, JobFileCode.REVIEW_COLUMNS, missing);
        } else {
            table.rows().forEach(this::row);
        }
        problems.refuseIfAny();
        return new Decisions(List.copyOf(decided.values()), undecided, repeated);
    }

    private void row(Row row) {
        if (row.fault().equals(CorrectionRows.NO_VALUE)) {
            problems.add(row.where(), JobFileCode.FORMULA_WITHOUT_VALUE);
        } else if (row.fault().equals(CorrectionRows.ERROR_VALUE)) {
            problems.add(row.where(), JobFileCode.ERROR_CELL);
        } else if (!row.fault().isEmpty()) {
            problems.add(row.where(), JobFileCode.BROKEN_ROW, row.fault());
        } else if (row.cell("decision").isEmpty()) {
            undecided++;
        } else {
            decide(row);
        }
    }

    private void decide(Row row) {
        String id = row.cell("row");
        Optional<Decision> decision = Decision.of(row.cell("decision"));
        if (decision.isEmpty()) {
            String written = Shown.of(row.cell("decision"));
            problems.add(row.where(), JobFileCode.NOT_A_DECISION, written, Decision.all());
        }
        String reason = filled(row, "reason", defaults.reason(), JobFileCode.NO_REASON);
        String author = filled(row, "author", defaults.author(), JobFileCode.NO_AUTHOR);
        checkTimes(row);
        Optional<VisitMatch> match = id.isEmpty() ? Optional.empty() : match(row, id);
        if (id.isEmpty()) {
            problems.add(row.where(), JobFileCode.NO_ROW_ID);
        }
        if (decision.isPresent() && match.isPresent()) {
            if (decision.get() == Decision.SHARED_ADDRESS && !canBeShared(row, match.get())) {
                problems.add(row.where(), JobFileCode.NO_ADDRESS_TO_SHARE);
            }
            enter(
                    new DecidedRow(
                            row.where(),
                            id,
                            decision.get(),
                            match.get(),
                            reason,
                            author,
                            row.cell("valid_from"),
                            row.cell("valid_to"),
                            limited(row, "ticket", row.cell("ticket"))));
        }
    }

    private void enter(DecidedRow row) {
        DecidedRow earlier = decided.putIfAbsent(row.row(), row);
        if (earlier != null && earlier.saysTheSameAs(row)) {
            repeated++;
        } else if (earlier != null) {
            problems.add(
                    row.where(),
                    JobFileCode.DECIDED_TWICE,
                    row.row(),
                    Long.toString(earlier.where().line()));
        }
    }

    private String filled(Row row, String column, Optional<String> otherwise, JobFileCode code) {
        String text = row.cell(column).isEmpty() ? otherwise.orElse("").strip() : row.cell(column);
        if (text.isEmpty()) {
            problems.add(row.where(), code);
        }
        return limited(row, column, text);
    }

    /** A row of the corrections file has to stay one that can be read. */
    private String limited(Row row, String column, String text) {
        if (text.length() > MOST_LETTERS) {
            problems.add(
                    row.where(),
                    JobFileCode.LONG_CELL,
                    column,
                    Integer.toString(text.length()),
                    Integer.toString(MOST_LETTERS));
        }
        return text;
    }

    private void checkTimes(Row row) {
        CorrectionCells cells = new CorrectionCells(row, new TimeText(campaign.zone()), problems);
        Optional<Instant> from = cells.from("valid_from");
        Optional<Instant> to = cells.to("valid_to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            problems.add(row.where(), JobFileCode.ENDS_BEFORE, "valid_to", "valid_from");
        }
    }

    /**
     * What the id was made of. From the published list where the columns were left out, or for a
     * letter that the file's encoding lacks.
     */
    private Optional<VisitMatch> match(Row row, String id) {
        boolean isLeftOut = (row.cell("match_type") + row.cell("match_value")).isEmpty();
        VisitMatch written = new VisitMatch(row.cell("match_type"), row.cell("match_value"));
        if (written.id(campaign.id()).equals(id)) {
            return Optional.of(written);
        }
        Optional<VisitMatch> meant =
                listed.apply(id).filter(match -> isLeftOut || isSameButForLetters(written, match));
        if (meant.isEmpty()) {
            problems.add(
                    row.where(),
                    isLeftOut ? JobFileCode.UNKNOWN_ROW : JobFileCode.OTHER_MATCH,
                    Shown.of(id));
        }
        return meant;
    }

    /** Programs write a question mark for what an encoding cannot hold. */
    private static boolean isSameButForLetters(VisitMatch written, VisitMatch listed) {
        StringBuilder pattern = new StringBuilder();
        listed.values()
                .codePoints()
                .forEach(
                        point ->
                                pattern.append(
                                        point < 0x80
                                                ? Pattern.quote(Character.toString(point))
                                                : "(?:\\?{1,2}|"
                                                        + Character.toString(point)
                                                        + ")"));
        return written.types().equals(listed.types())
                && Pattern.matches(pattern.toString(), written.values());
    }

    private static boolean canBeShared(Row row, VisitMatch match) {
        return match.place().isPresent()
                && row.cell("valid_from").isEmpty()
                && row.cell("valid_to").isEmpty();
    }
}
