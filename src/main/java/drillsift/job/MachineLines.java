package drillsift.job;

import drillsift.classify.KnownMachine;
import drillsift.classify.MachineLookup;
import drillsift.event.EventKind;
import drillsift.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Known machines for people. */
final class MachineLines {

    private static final int[] COLUMNS = {27, 11, 8, 12};
    private static final int LONGEST_AGENT = 400;

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    MachineLines(Messages messages) {
        this.messages = messages;
    }

    List<String> of(List<KnownMachine> rows, List<MachineLookup> lookups) {
        for (KnownMachine.Sort sort : KnownMachine.Sort.values()) {
            List<KnownMachine> part = rows.stream().filter(row -> row.sort() == sort).toList();
            if (!part.isEmpty()) {
                list(sort, part);
            }
        }
        lookups.forEach(this::lookup);
        return lines;
    }

    private void list(KnownMachine.Sort sort, List<KnownMachine> rows) {
        blank();
        lines.add(text(sort.name(), rows.size()));
        table(
                text("heading.id"),
                text("heading.certainty"),
                text("heading.scope"),
                text("heading.date"),
                sort == KnownMachine.Sort.AGENT ? text("heading.kind") : "");
        for (KnownMachine row : rows) {
            table(
                    row.id(),
                    row.certainty().key(),
                    row.scope().key(),
                    row.date().isEmpty() ? "-" : row.date(),
                    sort == KnownMachine.Sort.AGENT
                            ? row.kind().name().toLowerCase(Locale.ROOT)
                            : "");
            wrapped(6, row.what(messages));
            if (!row.source().isEmpty()) {
                wrapped(6, text("source", row.source()));
            }
            if (!row.list().isEmpty()) {
                wrapped(6, text("list", row.list()));
            }
        }
    }

    private void table(String... cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]);
            int space = i < COLUMNS.length ? COLUMNS[i] - Columns.width(cells[i]) : 0;
            line.append(" ".repeat(i < COLUMNS.length ? Math.max(1, space) : 0));
        }
        lines.add(line.toString().stripTrailing());
    }

    private void lookup(MachineLookup lookup) {
        blank();
        String asked = Columns.cut(lookup.asked(), LONGEST_AGENT);
        wrapped(0, asked.isBlank() ? text("empty-agent") : asked);
        wrapped(2, text(lookup.rows().isEmpty() ? "no-rows" : "rows"));
        for (MachineLookup.Fit fit : lookup.rows()) {
            KnownMachine row = fit.row();
            String key = fit.counts() ? "row" : "unused";
            String what = row.what(messages);
            wrapped(4, text(key, row.id(), row.certainty().key(), row.scope().key(), what));
        }
        boolean isSilent = lookup.effects().isEmpty() && !lookup.isShared();
        wrapped(2, text(isSilent ? "no-effects" : "effects"));
        lookup.effects().forEach(effect -> wrapped(4, effect(effect)));
        if (lookup.isShared()) {
            wrapped(4, text("shared"));
        }
        if (lookup.isOwn()) {
            wrapped(4, text("own"));
        }
        if (!isSilent && !lookup.untouched().isEmpty() && !lookup.effects().isEmpty()) {
            wrapped(2, text("nothing", kinds(lookup.untouched())));
        }
    }

    private String effect(MachineLookup.Effect effect) {
        String key = effect.decides() ? "decides" : effect.weak() ? "weak" : "weighs";
        String sentence =
                text(
                        key,
                        effect.rule(),
                        String.format(Locale.ROOT, "%+.0f", effect.weightDecibans()),
                        effect.group().name().toLowerCase(Locale.ROOT),
                        kinds(effect.kinds()));
        MachineLookup.Condition condition = effect.condition();
        if (condition.soonerThanSeconds().isPresent()) {
            return text("sooner", sentence, whole(condition.soonerThanSeconds().get()));
        }
        if (condition.laterThanSeconds().isPresent()) {
            return text("later", sentence, whole(condition.laterThanSeconds().get()));
        }
        return condition.from().map(day -> text("from", sentence, day.toString())).orElse(sentence);
    }

    private static String whole(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds);
    }

    private String kinds(List<EventKind> kinds) {
        return kinds.stream()
                .map(kind -> text("kind." + kind.name()))
                .collect(Collectors.joining(", "));
    }

    private void blank() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    private void wrapped(int indent, String text) {
        lines.addAll(Columns.wrapped(text, indent));
    }

    private String text(String key, Object... arguments) {
        return messages.text("job", "machines." + key, arguments);
    }
}
