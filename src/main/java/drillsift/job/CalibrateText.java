package drillsift.job;

import drillsift.classify.Proposal;
import drillsift.job.file.JobFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A calibration on a terminal of 80 columns. */
final class CalibrateText {

    private static final int MOST_PASSED = 10;

    private final Calibration found;
    private final CalibrateWords words;
    private final Optional<CalibrateTarget> written;
    private final JobFile job;
    private final List<String> lines = new ArrayList<>();

    CalibrateText(
            Calibration found,
            CalibrateWords words,
            Optional<CalibrateTarget> written,
            JobFile job) {
        this.found = found;
        this.words = words;
        this.written = written;
        this.job = job;
    }

    List<String> lines() {
        words.learned().forEach(line -> wrapped(0, line));
        lines.add("");
        if (found.rows().isEmpty()) {
            wrapped(0, words.text("nothing"));
        } else {
            String key = found.doubtful() == 0 ? "proposed.clear" : "proposed";
            wrapped(0, words.text(key, found.rows().size(), found.doubtful()));
            found.rows().forEach(this::row);
            together();
        }
        passedOver();
        written.ifPresent(this::written);
        return List.copyOf(lines);
    }

    private void row(ProposedRow row) {
        lines.add("");
        wrapped(2, words.what(row.proposal()));
        words.about(row).forEach(line -> wrapped(6, line));
    }

    private void together() {
        lines.add("");
        if (found.leftOff() > 0) {
            wrapped(0, words.text("left-off", found.leftOff()));
        }
        if (found.rows().stream().anyMatch(ProposedRow::isActive)) {
            wrapped(0, words.text("together"));
            words.effects(found.together()).forEach(line -> wrapped(2, line));
        }
    }

    private void passedOver() {
        List<String> passed = words.passedOver();
        if (!passed.isEmpty()) {
            lines.add("");
            wrapped(0, words.text("passed-over"));
            passed.stream().limit(MOST_PASSED).forEach(line -> wrapped(2, line));
            if (passed.size() > MOST_PASSED) {
                wrapped(2, words.text("passed-over.more", passed.size() - MOST_PASSED));
            }
        }
    }

    private void written(CalibrateTarget target) {
        lines.add("");
        Path filters = target.filters();
        lines.add(words.text("written", filters.toString())); // whole, to be copied
        if (!found.rows(Proposal.Sort.AGENT).isEmpty()) {
            lines.add(words.text("written.machines", target.machines().toString()));
        }
        wrapped(0, words.text("next", filters.getFileName(), job.path().getFileName()));
    }

    private void wrapped(int indent, String text) {
        lines.addAll(Columns.wrapped(text, indent));
    }
}
