package drillsift.cli;

import drillsift.message.Messages;
import java.util.Locale;
import java.util.MissingResourceException;

/** How far one stage has come: done of total, rate, time left. */
final class StageLine {

    private static final double NANOS = 1e9;

    private final Messages messages;
    private final String stage;
    private final long total;
    private final String unit;
    private final long startNanos;
    private long done;

    /**
     * @param total in units; 0 when unknown
     */
    StageLine(Messages messages, String stage, long total, String unit, long startNanos) {
        this.messages = messages;
        this.stage = stage;
        this.total = total;
        this.unit = unit;
        this.startNanos = startNanos;
    }

    void add(long amount) {
        done += amount;
    }

    String text(long nowNanos) {
        double seconds = Math.max(0, nowNanos - startNanos) / NANOS;
        double rate = seconds > 0 ? done / seconds : 0;
        StringBuilder text = new StringBuilder(word("stage." + stage, stage));
        text.append(": ").append(done);
        if (total > 0) {
            text.append('/').append(total);
        }
        text.append(' ').append(word("unit." + unit, unit));
        if (rate > 0) {
            text.append(", ").append(String.format(Locale.ROOT, "%.1f", rate)).append("/s");
        }
        if (rate > 0 && total > done) {
            String left = clock(Math.round((total - done) / rate));
            text.append(", ").append(messages.text("cli", "progress.left", left));
        }
        return text.toString();
    }

    String json() {
        return "{\"level\":\"progress\",\"stage\":"
                + SafeText.json(stage)
                + ",\"done\":"
                + done
                + ",\"total\":"
                + total
                + ",\"unit\":"
                + SafeText.json(unit)
                + "}";
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    /** A later stage or unit that has no word here is shown by its name. */
    private String word(String key, String otherwise) {
        try {
            return messages.text("cli", key);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }
}
