package drillsift.job;

import drillsift.classify.CorrectionEffect;
import drillsift.job.file.Decision;
import drillsift.job.file.JobFile;
import drillsift.message.Messages;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;

/** What became of the decisions in a review list, for a terminal of 80 columns. */
public final class CorrectResult {

    private static final String BUNDLE = "correct";

    private final CorrectQuery query;
    private final JobFile job;
    private final CorrectionsTarget target;
    private final List<NewCorrection> corrections;
    private final int undecided;
    private final int repeated;
    private final Corrector.Effect effect;
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    CorrectResult(
            CorrectQuery query,
            JobFile job,
            CorrectionsTarget target,
            List<NewCorrection> corrections,
            int undecided,
            int repeated,
            Corrector.Effect effect,
            Messages messages) {
        this.query = query;
        this.job = job;
        this.target = target;
        this.corrections = corrections;
        this.undecided = undecided;
        this.repeated = repeated;
        this.effect = effect;
        this.messages = messages;
    }

    /** What the author of the decisions must know. */
    public List<Problem> problems() {
        return effect.problems();
    }

    public synchronized List<String> lines() {
        lines.clear();
        wrapped(0, text("found", query.review(), corrections.size(), undecided));
        if (repeated > 0) {
            wrapped(0, text("repeated", repeated));
        }
        corrections.forEach(this::row);
        if (!effect.rounds().isEmpty()) {
            lines.add("");
            wrapped(0, text("together"));
            effect.rounds().forEach(this::round);
        }
        lines.add("");
        ending();
        return List.copyOf(lines);
    }

    private void row(NewCorrection row) {
        Decision decision = row.decided().decision();
        lines.add("");
        wrapped(
                2,
                text(
                        "row",
                        row.decided().where().line(),
                        row.decided().row(),
                        decision.word(messages.language())));
        wrapped(6, fate(row));
        effect.byRow().getOrDefault(row.id(), List.of()).stream()
                .filter(each -> row.isAdded() && each.accesses() > 0)
                .forEach(each -> wrapped(6, meant(each)));
    }

    private String fate(NewCorrection row) {
        return switch (row.fate()) {
            case ADDED ->
                    row.supersedes().isEmpty()
                            ? text("added", row.id(), row.decided().decision().action())
                            : text(
                                    "replaces",
                                    row.id(),
                                    row.decided().decision().action(),
                                    row.supersedes());
            case THERE_ALREADY -> text("there", row.id());
            case NOTHING_TO_WITHDRAW -> text("not-there");
        };
    }

    private String meant(CorrectionEffect each) {
        return text("meant", each.accesses(), each.people(), each.changed());
    }

    private void round(RoundEffect round) {
        if (!round.isAny()) {
            wrapped(2, text("round.none", round.round()));
            return;
        }
        RoundEffect.Counts before = round.before();
        RoundEffect.Counts after = round.after();
        wrapped(
                2,
                text(
                        "round",
                        round.round(),
                        before.strict(),
                        after.strict(),
                        before.likely(),
                        after.likely(),
                        before.lenient(),
                        after.lenient(),
                        round.accesses(),
                        round.people()));
    }

    private void ending() {
        long added = corrections.stream().filter(NewCorrection::isAdded).count();
        if (added == 0) {
            wrapped(0, text("nothing", target.name()));
        } else {
            wrapped(0, text(query.dryRun() ? "dry-run" : "written", target.name(), added));
        }
        if (target.isUnnamed() && (added > 0 || !corrections.isEmpty())) {
            wrapped(0, text("name", job.name()));
            lines.add("  corrections: " + target.file().getFileName()); // whole, to be copied
        }
        if (added > 0 && !query.dryRun()) {
            wrapped(0, text("next", job.name()));
        }
    }

    private void wrapped(int indent, String text) {
        lines.addAll(Columns.wrapped(text, indent));
    }

    /** Numbers go in as plain digits. */
    private String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return messages.text(BUNDLE, key, plain);
    }
}
