package drillsift.job;

import drillsift.classify.Proposal;
import drillsift.job.file.JobFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The proposed list of machines: agents that say what they are, each as a row of its own. */
final class ProposedMachines {

    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/126.0";
    private static final int LONGEST = 200;
    private static final int ID_DIGITS = 8;

    private final JobFile job;
    private final Calibration found;
    private final CalibrateWords words;
    private final Function<Proposal, LocalDate> day;
    private final YamlLines yaml = new YamlLines();

    /**
     * @param day when a row's agent was seen last, in the campaign's zone
     */
    ProposedMachines(
            JobFile job,
            Calibration found,
            CalibrateWords words,
            Function<Proposal, LocalDate> day) {
        this.job = job;
        this.found = found;
        this.words = words;
        this.day = day;
    }

    List<String> lines() {
        yaml.paragraph(words.text("machines.head", CalibrateWords.shown(job.name())));
        yaml.blank();
        yaml.line("version: 1");
        yaml.line(found.isAnyActive(Proposal.Sort.AGENT) ? "agents:" : "# agents:");
        for (ProposedRow row : found.rows(Proposal.Sort.AGENT)) {
            yaml.blank();
            yaml.comment("  ", words.what(row.proposal()));
            words.about(row).forEach(line -> yaml.comment("  ", "  " + line));
            String mark = row.isActive() ? "" : "# ";
            row(row.proposal()).forEach(line -> yaml.line("  " + mark + line));
        }
        return yaml.lines();
    }

    private List<String> row(Proposal proposal) {
        String agent = proposal.value();
        return List.of(
                "- id: " + id(agent),
                "  what: " + YamlLines.quoted(CalibrateWords.shown(agent)),
                "  kind: SCANNER",
                "  scope: all",
                "  pattern: " + YamlLines.quoted(proposal.pattern().orElseThrow()),
                "  source: " + YamlLines.quoted(source(proposal)),
                "  date: " + day.apply(proposal),
                "  machine: [" + YamlLines.quoted(agent) + "]",
                "  human: [" + YamlLines.quoted(BROWSER) + "]");
    }

    /** The same for the same agent, whenever it is proposed. */
    private static String id(String agent) {
        return "proposed-" + Fingerprint.start().with(agent).hex().substring(0, ID_DIGITS);
    }

    private String source(Proposal proposal) {
        Calibration.Learned learned = found.learned();
        String from =
                learned.round() == 0
                        ? String.valueOf(Path.of(learned.name()).getFileName())
                        : words.text("from-round", learned.round(), job.campaign().id());
        return Columns.cut(
                words.text("machines.source", from, proposal.seen().people(), learned.people()),
                LONGEST);
    }
}
