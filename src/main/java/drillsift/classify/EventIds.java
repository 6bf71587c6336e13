package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.InputFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names events by what their source said, so that a correction stays attached whatever changes in
 * roster or filters. Keeps the block used last: ask in the order of events.
 */
final class EventIds {

    private static final char SEPARATOR = '\u001f';

    private final EventColumns columns;
    private final String campaign;
    private final Map<Integer, Integer> ordinals = new HashMap<>();
    private boolean areOrdinalsKnown;
    private EventColumns.BlockStart loaded = new EventColumns.BlockStart(-1, -1, -1);
    private EventBlock block;

    /** Of the block, as texts: it makes each of them anew when asked. */
    private List<String> addresses = List.of();

    EventIds(EventColumns columns, String campaign) {
        this.columns = columns;
        this.campaign = campaign;
    }

    /** 32 hexadecimal digits. */
    synchronized String id(int event) {
        EventBlock in = block(event);
        int row = columns.loaded(event) - loaded.event();
        EventContext context = in.contexts().get(in.context()[row]);
        String subject =
                columns.subject[event] < 0 ? "" : columns.subjects.text(columns.subject[event]);
        String text =
                campaign
                        + SEPARATOR
                        + subject
                        + SEPARATOR
                        + context.sourceKind()
                        + SEPARATOR
                        + in.time()[row]
                        + SEPARATOR
                        + (in.peer()[row] < 0 ? "" : addresses.get(in.peer()[row]))
                        + SEPARATOR
                        + (in.agent()[row] < 0 ? "" : in.agents().get(in.agent()[row]))
                        + SEPARATOR
                        + context.path()
                        + '?'
                        + context.query()
                        + SEPARATOR
                        + ordinal(event);
        return HexFormat.of().formatHex(sha256(text), 0, 16);
    }

    private EventBlock block(int event) {
        EventColumns.BlockStart start = columns.blockOf(event);
        if (!start.equals(loaded)) {
            block = columns.sources.get(start.source()).block(start.block());
            addresses = List.copyOf(block.addresses());
            loaded = start;
        }
        return block;
    }

    private int ordinal(int event) {
        if (!areOrdinalsKnown) {
            areOrdinalsKnown = true;
            Map<InputFormat, RowCounts> counts = new EnumMap<>(InputFormat.class);
            for (int source = 0; source < columns.sources.size(); source++) {
                RowCounts rows =
                        counts.computeIfAbsent(
                                columns.sources.get(source).format().family(),
                                format -> new RowCounts(columns, false));
                for (int e = columns.sourceStart[source];
                        e < columns.sourceStart[source + 1];
                        e++) {
                    int ordinal = rows.ordinal(e);
                    if (ordinal > 0) {
                        ordinals.put(e, ordinal);
                    }
                }
            }
        }
        return ordinals.getOrDefault(event, 0);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
