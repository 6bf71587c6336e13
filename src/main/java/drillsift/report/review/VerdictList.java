package drillsift.report.review;

import drillsift.classify.JudgedRound;
import drillsift.event.EventBlock;
import drillsift.report.csv.SafeCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code verdicts.csv}: one row per accepted access, in file and line order. */
public final class VerdictList implements AutoCloseable {

    private static final List<String> HEADER =
            List.of(
                    "round",
                    "file",
                    "line",
                    "event_id",
                    "kind",
                    "occurred_at",
                    "recipient",
                    "token",
                    "source_ip",
                    "user_agent",
                    "verdict",
                    "machine_kind",
                    "actor",
                    "probability",
                    "decided_by",
                    "rules");

    private final SafeCsv csv;
    private final ZoneId zone;

    public VerdictList(Path folder, ZoneId zone) throws IOException {
        this.csv = SafeCsv.open(folder.resolve("verdicts.csv"), HEADER);
        this.zone = zone;
    }

    /**
     * @param files names of the round's inputs by their place
     */
    public void write(JudgedRound judged, List<String> files, LineOfEvent lines)
            throws IOException {
        for (int event = 0; event < judged.size(); event++) {
            if (judged.episode(event) != EventBlock.NONE) {
                csv.row(row(judged, event, files.get(judged.source(event)), lines.line(event)));
            }
        }
    }

    private List<String> row(JudgedRound judged, int event, String file, long line) {
        int recipient = judged.recipient(event);
        return List.of(
                Integer.toString(judged.round().number()),
                file,
                Long.toString(line),
                judged.eventId(event),
                judged.kind(event).name(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        EventBlock.instant(judged.time(event)).atZone(zone)),
                recipient < 0 ? "" : judged.roster().get(recipient).originalEmail(),
                judged.token(event),
                judged.address(event),
                judged.agent(event),
                judged.verdict(event).name(),
                judged.machineKind(event).name(),
                judged.actor(event).name(),
                String.format(Locale.ROOT, "%.4f", judged.probability(event)),
                judged.decidedBy(event).name(),
                Stream.concat(
                                judged.corrections(event).stream().map(id -> "correction:" + id),
                                judged.rules(event).stream())
                        .collect(Collectors.joining(";")));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
