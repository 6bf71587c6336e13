package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.normalize.NoteCode;
import drillsift.normalize.Rejected;
import drillsift.read.DateReadings;
import drillsift.read.KnownColumns;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What became of one input's records, and what the user must know of it.
 *
 * @param about how the input is read
 * @param notes how often something was noticed, by stable code
 */
record InputAccount(About about, long records, long rejected, SortedMap<String, Integer> notes) {

    /**
     * @param file as it is called in messages
     * @param zone of times that name none
     */
    record About(String file, InputFormat format, ZoneId zone) {

        static About of(SourceFile file, SourceSettings settings) {
            return new About(file.name(), file.format(), KnownColumns.zone(file, settings));
        }
    }

    private static final int FEW = 10;
    private static final int MOST = 1_000;

    /** Times that could be read if somebody said how; a file full of them is a wrong export. */
    private static final Set<String> UNCLEAR =
            Set.of("ambiguous-date", "no-year", "epoch-number", "spreadsheet-number");

    /** At most 10 or 1 % of the records, whichever is more, and never more than 1,000. */
    static long limit(long records) {
        return Math.max(FEW, Math.min(records / 100, MOST));
    }

    /**
     * Warnings, notes and, above the limit, the refusal.
     *
     * @param accepted records taken
     * @param first a rejected record, where there is one
     */
    List<Problem> problems(long accepted, Optional<Rejected> first) {
        SourceRef where = new SourceRef(about.file(), 0);
        List<Problem> problems = new ArrayList<>();
        boolean unclear = first.map(record -> UNCLEAR.contains(record.reason())).orElse(false);
        boolean isEmpty = accepted == 0 && rejected == 0;
        if (isEmpty && notes.containsKey(NoteCode.OTHER_CAMPAIGN.key())) {
            problems.add(Problem.at(where, JobCode.NO_SUCH_CAMPAIGN, records));
        } else if (isEmpty && notes.containsKey(NoteCode.OTHER_SUBJECT.key())) {
            problems.add(Problem.at(where, JobCode.NO_SUCH_SUBJECT, records));
        } else if (accepted == 0 && unclear) {
            problems.add(unclear(first.orElseThrow()));
        } else if (rejected > limit(records)) {
            problems.add(
                    Problem.at(where, JobCode.TOO_MANY_REJECTS, rejected, records, limit(records)));
        } else if (records > 0 && rejected == records) {
            problems.add(Problem.at(where, JobCode.NO_RECORD_TAKEN, records));
        } else if (rejected > 0) {
            problems.add(Problem.at(where, JobCode.REJECTS, rejected, records));
        }
        if (records == 0) {
            problems.add(Problem.at(where, JobCode.NO_RECORDS));
        }
        notes.forEach(
                (note, count) ->
                        NoteCode.ofKey(note)
                                .filter(code -> !code.isSkip())
                                .ifPresent(code -> problems.add(noted(code, count))));
        return problems;
    }

    private Problem noted(NoteCode code, int count) {
        SourceRef where = new SourceRef(about.file(), 0);
        return code == NoteCode.ASSUMED_ZONE
                ? Problem.at(where, code, count, about.zone().getId())
                : Problem.at(where, code, count);
    }

    /** With the days that the first date can mean, where it is written as one. */
    private Problem unclear(Rejected record) {
        SourceRef where = new SourceRef(about.file(), record.line());
        List<String> days = DateReadings.of(record.found());
        boolean hasOrder = about.format() == InputFormat.WIDE_CSV;
        return days.size() > 1
                ? Problem.at(
                        where,
                        hasOrder ? JobCode.DATES_ORDER : JobCode.DATES_AMBIGUOUS,
                        records,
                        record.found(),
                        String.join(", ", days))
                : Problem.at(
                        where, JobCode.DATES_UNCLEAR, records, record.reason(), record.found());
    }
}
