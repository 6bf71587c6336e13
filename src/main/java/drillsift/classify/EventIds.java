package drillsift.classify;

import drillsift.event.EventBlock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stable names of events: the first 128 bits of SHA-256 over what the source says of the event and
 * how many equal events came before it. They depend on no configuration, so that what is attached
 * to an event stays attached.
 */
final class EventIds {

    private static final int BYTES = 16;

    private final Accesses accesses;
    private final RoundFacts facts;
    private final int[] ordinals;

    EventIds(Accesses accesses, RoundFacts facts) {
        this.accesses = accesses;
        this.facts = facts;
        EventColumns columns = accesses.columns;
        this.ordinals = new int[columns.size];
        RowCounts counts = new RowCounts(columns);
        for (int event = 0; event < columns.size; event++) {
            ordinals[event] = counts.ordinal(event);
        }
    }

    String of(int event) {
        EventColumns columns = accesses.columns;
        int subject = columns.subject[event];
        int address = columns.address[event];
        int agent = columns.agent[event];
        RequestShape shape = columns.shapeOf(event);
        long time = columns.time[event] + facts.skew().offsets()[columns.sourceOf(event)];
        MessageDigest digest = sha256();
        add(digest, Integer.toString(facts.round().number()));
        add(digest, subject < 0 ? "" : columns.subjects.text(subject));
        add(digest, shape.sourceKind());
        add(digest, EventBlock.instant(time).toString());
        add(digest, address < 0 ? "" : columns.addresses.get(address));
        add(digest, agent < 0 ? "" : columns.agents.get(agent));
        add(digest, shape.path());
        add(digest, Integer.toString(ordinals[event]));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
