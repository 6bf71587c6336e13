package drillsift.job.file;

import drillsift.classify.Correction;
import drillsift.classify.Correction.Action;
import drillsift.event.SourceRef;
import drillsift.message.Nearest;
import drillsift.message.RefusedException;
import drillsift.read.CorrectionRows;
import drillsift.read.CorrectionRows.Row;
import drillsift.read.SourceSettings;
import drillsift.read.TimeText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a corrections file: every mistake of every row is told at once. */
public final class CorrectionsFile {

    /** All columns in the order in which a new file has them. */
    public static final List<String> COLUMNS =
            List.of(
                    "id",
                    "action",
                    "match_type",
                    "match_value",
                    "campaign",
                    "valid_from",
                    "valid_to",
                    "reason",
                    "author",
                    "created_at",
                    "ticket",
                    "supersedes",
                    "confirm");

    private static final List<String> NEEDED =
            List.of("id", "action", "match_type", "match_value", "reason", "author");

    private final String name;
    private final String campaign;
    private final ZoneId zone;
    private final TimeText times;
    private final Set<String> rules;
    private final Problems problems;
    private final Map<String, SourceRef> seen = new LinkedHashMap<>();
    private final Set<String> superseded = new HashSet<>();

    /**
     * @param name as it is called in messages
     * @param campaign rows that name another one do not act
     * @param zone of times that name none
     * @param rules that a correction may name
     */
    CorrectionsFile(
            String name, String campaign, ZoneId zone, Set<String> rules, Problems problems) {
        this.name = name;
        this.campaign = campaign;
        this.zone = zone;
        times = new TimeText(zone);
        this.rules = rules;
        this.problems = problems;
    }

    /** Those that act in this campaign, in file order; a row with something wrong is noted. */
    List<Correction> read(Path file) {
        CorrectionRows table;
        try {
            table = CorrectionRows.read(name, file, SourceSettings.in(zone));
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
            return List.of();
        } catch (IOException e) {
            problems.add(new SourceRef(name, 0), JobFileCode.UNREADABLE_FILE);
            return List.of();
        }
        if (!isHeaderGood(table)) {
            return List.of();
        }
        List<Correction> acting = new ArrayList<>();
        for (Row row : table.rows()) {
            correction(row).ifPresent(acting::add);
        }
        acting.removeIf(each -> superseded.contains(each.id()));
        acting.removeIf(each -> each.action() == Action.WITHDRAW);
        return List.copyOf(acting);
    }

    private boolean isHeaderGood(CorrectionRows table) {
        SourceRef where = new SourceRef(name, Math.max(1, table.headerLine()));
        List<String> known = COLUMNS.stream().map(CorrectionRows::comparable).toList();
        Set<String> found =
                table.header().stream().map(CorrectionRows::comparable).collect(Collectors.toSet());
        for (String column : table.header()) {
            if (!known.contains(CorrectionRows.comparable(column))) {
                unknownColumn(where, column);
            }
        }
        List<String> missing =
                NEEDED.stream()
                        .filter(column -> !found.contains(CorrectionRows.comparable(column)))
                        .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    where,
                    JobFileCode.COLUMNS_MISSING,
                    String.join(", ", missing),
                    String.join(",", COLUMNS));
        }
        return missing.isEmpty();
    }

    private void unknownColumn(SourceRef where, String column) {
        Optional<String> near = Nearest.of(column, COLUMNS);
        if (near.isPresent()) {
            problems.add(where, JobFileCode.UNKNOWN_COLUMN_NEAR, Shown.of(column), near.get());
        } else {
            problems.add(
                    where,
                    JobFileCode.UNKNOWN_COLUMN,
                    Shown.of(column),
                    String.join(", ", COLUMNS));
        }
    }

    /** Empty when something is wrong with the row, or when it belongs to another campaign. */
    private Optional<Correction> correction(Row row) {
        if (!row.fault().isEmpty()) {
            problems.add(row.where(), JobFileCode.BROKEN_ROW, row.fault());
            return Optional.empty();
        }
        CorrectionCells cells = new CorrectionCells(row, times, problems);
        String id = cells.needed("id");
        boolean isOfCampaign = List.of("", campaign).contains(row.cell("campaign"));
        register(row, id);
        supersede(row, isOfCampaign);
        Optional<Correction> correction = new CorrectionRow(cells, rules, problems).read(id);
        return correction.filter(each -> isOfCampaign);
    }

    private void register(Row row, String id) {
        SourceRef earlier = id.isEmpty() ? null : seen.putIfAbsent(id, row.where());
        if (earlier != null) {
            problems.add(
                    row.where(),
                    JobFileCode.SAME_CORRECTION,
                    Shown.of(id),
                    Long.toString(earlier.line()));
        }
    }

    /** A row of another campaign replaces nothing here. */
    private void supersede(Row row, boolean isOfCampaign) {
        String replaced = row.cell("supersedes");
        if (replaced.isEmpty()) {
            return;
        }
        SourceRef earlier = seen.get(replaced);
        if (earlier == null || earlier.equals(row.where())) {
            problems.add(row.where(), JobFileCode.NOT_SUPERSEDED, Shown.of(replaced));
        } else if (isOfCampaign) {
            superseded.add(replaced);
        }
    }
}
