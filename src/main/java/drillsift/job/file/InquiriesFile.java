package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.message.RefusedException;
import drillsift.read.CorrectionRows;
import drillsift.read.CorrectionRows.Row;
import drillsift.read.SourceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what was said against sheets: every mistake of every row is told at once. */
final class InquiriesFile {

    static final List<String> COLUMNS =
            List.of("inquiry", "objection", "decision", "date", "author", "correction");
    private static final List<String> NEEDED = COLUMNS.subList(0, 5);
    private static final List<String> DECISIONS =
            Arrays.stream(Inquiry.Decision.values()).map(Inquiry.Decision::key).toList();

    /** Eight letters or twelve, however they were written down. */
    private static final String NUMBER = "(?i)[0-9A-Z]{4}([- ]?[0-9A-Z]{4}){1,2}";

    private final String name;
    private final Set<String> corrections;
    private final Problems problems;

    /**
     * @param name as it is called in messages
     * @param corrections ids of the rows that act
     */
    InquiriesFile(String name, Set<String> corrections, Problems problems) {
        this.name = name;
        this.corrections = corrections;
        this.problems = problems;
    }

    /** In file order; a row with something wrong is noted and left out. */
    List<Inquiry> read(Path file) {
        CorrectionRows table;
        try {
            table = CorrectionRows.read(name, file, SourceSettings.in(ZoneId.of("UTC")));
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
            return List.of();
        } catch (IOException e) {
            problems.add(new SourceRef(name, 0), JobFileCode.UNREADABLE_FILE);
            return List.of();
        }
        List<Inquiry> inquiries = new ArrayList<>();
        if (isHeaderGood(table)) {
            table.rows().forEach(row -> inquiry(row).ifPresent(inquiries::add));
        }
        return List.copyOf(inquiries);
    }

    private boolean isHeaderGood(CorrectionRows table) {
        SourceRef where = new SourceRef(name, Math.max(1, table.headerLine()));
        List<String> found = table.header().stream().map(CorrectionRows::comparable).toList();
        for (String column : table.header()) {
            if (!COLUMNS.contains(CorrectionRows.comparable(column))) {
                problems.add(
                        where,
                        JobFileCode.NO_INQUIRY_COLUMN,
                        Shown.of(column),
                        String.join(", ", COLUMNS));
            }
        }
        List<String> missing = NEEDED.stream().filter(each -> !found.contains(each)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    where,
                    JobFileCode.INQUIRY_COLUMNS_MISSING,
                    String.join(", ", missing),
                    String.join(",", COLUMNS));
        }
        return missing.isEmpty();
    }

    private Optional<Inquiry> inquiry(Row row) {
        if (!row.fault().isEmpty()) {
            problems.add(row.where(), JobFileCode.BROKEN_INQUIRY, row.fault());
            return Optional.empty();
        }
        List<String> empty = NEEDED.stream().filter(each -> row.cell(each).isEmpty()).toList();
        if (!empty.isEmpty()) {
            problems.add(row.where(), JobFileCode.EMPTY_INQUIRY_CELL, String.join(", ", empty));
        }
        Optional<Inquiry.Decision> decision = decision(row);
        Optional<LocalDate> date = date(row);
        check(row, decision);
        return decision.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Inquiry(
                                row.where(),
                                row.cell("inquiry"),
                                row.cell("objection"),
                                decision.get(),
                                date.get(),
                                row.cell("author"),
                                row.cell("correction")));
    }

    private void check(Row row, Optional<Inquiry.Decision> decision) {
        String number = row.cell("inquiry");
        if (!number.isEmpty() && !number.matches(NUMBER)) {
            problems.add(row.where(), JobFileCode.NOT_AN_INQUIRY_NUMBER, Shown.of(number));
        }
        String correction = row.cell("correction");
        boolean isNeeded = decision.equals(Optional.of(Inquiry.Decision.CORRECTED));
        if (isNeeded && correction.isEmpty()) {
            problems.add(row.where(), JobFileCode.CORRECTED_WITHOUT_ROW);
        } else if (!correction.isEmpty() && !corrections.contains(correction)) {
            problems.add(row.where(), JobFileCode.NO_SUCH_CORRECTION, Shown.of(correction));
        }
    }

    private Optional<Inquiry.Decision> decision(Row row) {
        String text = row.cell("decision");
        int place = DECISIONS.indexOf(text);
        if (place < 0 && !text.isEmpty()) {
            problems.add(
                    row.where(),
                    JobFileCode.NOT_AN_INQUIRY_DECISION,
                    Shown.of(text),
                    String.join(", ", DECISIONS));
        }
        return place < 0 ? Optional.empty() : Optional.of(Inquiry.Decision.values()[place]);
    }

    private Optional<LocalDate> date(Row row) {
        String text = row.cell("date");
        Optional<LocalDate> date = Words.date(text);
        if (date.isEmpty() && !text.isEmpty()) {
            problems.add(row.where(), JobFileCode.NOT_AN_INQUIRY_DATE, Shown.of(text));
        }
        return date;
    }
}
