package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.Proposal;
import drillsift.job.file.JobFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The proposed filters file: all that the filters of the job say now, and every proposed row under
 * comments that tell what speaks for it and what it would change. Doubtful rows are comments.
 */
final class ProposedFilters {

    private static final int LONGEST_NOTE = 190;

    private final JobFile job;
    private final CalibrateTarget target;
    private final Calibration found;
    private final CalibrateWords words;
    private final YamlLines yaml = new YamlLines();

    ProposedFilters(JobFile job, CalibrateTarget target, Calibration found, CalibrateWords words) {
        this.job = job;
        this.target = target;
        this.found = found;
        this.words = words;
    }

    boolean hasMachines() {
        return !found.rows(Proposal.Sort.AGENT).isEmpty();
    }

    List<String> filters() {
        FilterSet now = job.filters();
        head();
        key("scanner-networks", scanners(now), Proposal.Sort.SCANNER_NETWORK);
        key("own-networks", quoted(now.ownNetworks()), Proposal.Sort.PEOPLES_NETWORK);
        list("shared-egress", now.sharedEgress());
        list("helpdesk-networks", now.helpdeskNetworks());
        list("trusted-proxies", now.trustedProxies());
        list("honeypot-tokens", now.honeypotTokens());
        list("preview-tokens", now.previewTokens());
        numbers("thresholds", now.thresholds());
        numbers("weights", now.weights());
        list("switched-off", List.copyOf(now.switchedOff()));
        machinesKey();
        passedOver();
        return yaml.lines();
    }

    /** The list of machines with the proposed agents. */
    List<String> machines() {
        return new ProposedMachines(job, found, words, this::day).lines();
    }

    private void head() {
        yaml.paragraph(words.text("file.head", CalibrateWords.shown(job.name())));
        words.learned().forEach(line -> yaml.paragraph(line));
        yaml.paragraph(words.text("file.use", target.filters().getFileName()));
        yaml.paragraph(
                job.filtersFile()
                        .map(file -> words.text("file.copy", file.getFileName()))
                        .orElse(words.text("file.no-copy")));
        yaml.paragraph(words.text("file.addresses"));
        yaml.blank();
    }

    private List<String> scanners(FilterSet now) {
        List<String> rows = new ArrayList<>();
        now.scannerNetworks().forEach((network, note) -> rows.add(scanner(network, note)));
        return rows;
    }

    private static String scanner(String network, String note) {
        String place = YamlLines.quoted(network);
        return note.isEmpty()
                ? place
                : "{network: " + place + ", note: " + YamlLines.quoted(note) + "}";
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(YamlLines::quoted).toList();
    }

    /** What stands under the key now, then the proposals; a key without any row is a comment. */
    private void key(String key, List<String> now, Proposal.Sort sort) {
        List<ProposedRow> proposed = found.rows(sort);
        if (now.isEmpty() && proposed.isEmpty()) {
            return;
        }
        boolean isKey = !now.isEmpty() || found.isAnyActive(sort);
        yaml.line((isKey ? "" : "# ") + key + ":");
        now.forEach(row -> yaml.line("  - " + row));
        for (ProposedRow row : proposed) {
            yaml.blank();
            yaml.comment("  ", words.what(row.proposal()));
            words.about(row).forEach(line -> yaml.comment("  ", "  " + line));
            yaml.line((row.isActive() ? "  - " : "  # - ") + row(row.proposal()));
        }
        yaml.blank();
    }

    private String row(Proposal proposal) {
        return proposal.sort() == Proposal.Sort.SCANNER_NETWORK
                ? scanner(proposal.value(), note(proposal))
                : YamlLines.quoted(proposal.value());
    }

    private String note(Proposal proposal) {
        Proposal.Seen seen = proposal.seen();
        String note =
                words.text(
                        found.learned().unopened() ? "note.pilot" : "note.round",
                        day(proposal),
                        seen.people(),
                        found.learned().people());
        return Columns.cut(note, LONGEST_NOTE);
    }

    private LocalDate day(Proposal proposal) {
        return LocalDate.ofInstant(proposal.seen().last(), job.campaign().zone());
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            yaml.line(key + ":");
            values.forEach(value -> yaml.line("  - " + YamlLines.quoted(value)));
            yaml.blank();
        }
    }

    private void numbers(String key, SortedMap<String, Double> numbers) {
        if (!numbers.isEmpty()) {
            yaml.line(key + ":");
            numbers.forEach(
                    (name, value) ->
                            yaml.line(
                                    "  "
                                            + name
                                            + ": "
                                            + BigDecimal.valueOf(value)
                                                    .stripTrailingZeros()
                                                    .toPlainString()));
            yaml.blank();
        }
    }

    /** The user's list stays; only where there is none the proposed one is named. */
    private void machinesKey() {
        String proposed =
                "machines: " + YamlLines.quoted(target.machines().getFileName().toString());
        Optional<Path> own = job.machinesFile();
        if (own.isPresent()) {
            yaml.line("machines: " + YamlLines.quoted(fromTarget(own.get())));
            if (hasMachines()) {
                yaml.comment("", words.text("file.agents", target.machines().getFileName()));
            }
            yaml.blank();
        } else if (hasMachines()) {
            boolean isActive = found.isAnyActive(Proposal.Sort.AGENT);
            yaml.comment("", words.text("file.machines"));
            yaml.line((isActive ? "" : "# ") + proposed);
            yaml.blank();
        }
    }

    private String fromTarget(Path file) {
        Path folder = target.filters().getParent();
        try {
            return folder.toRealPath().relativize(file).toString().replace('\\', '/');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passedOver() {
        List<String> passed = words.passedOver();
        if (!passed.isEmpty()) {
            yaml.comment("", words.text("passed-over"));
            passed.forEach(line -> yaml.comment("", "  " + line));
        }
    }
}
