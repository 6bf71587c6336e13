package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.Granularity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The round's numbers for one block's dictionaries, and its place among the round's columns. */
final class BlockIds {

    private final EventColumns columns;
    private final EventBlock block;
    private final int start;
    private final int[] tokens;
    private final int[] mails;
    private final int[] agents;
    private final int[] shapes;
    private final int[] addressOfRow;

    /** By context; empty where none of the block tells more of a client. */
    private final int[] connections;

    /** Enters the dictionaries; to be called for one block after the other, in order. */
    BlockIds(EventColumns columns, EffectiveAddress effective, EventBlock block, int start) {
        this.columns = columns;
        this.block = block;
        this.start = start;
        tokens = block.tokens().stream().mapToInt(columns.subjects::ofToken).toArray();
        mails = block.recipients().stream().mapToInt(columns.subjects::ofMail).toArray();
        agents = block.agents().stream().mapToInt(columns.agents::id).toArray();
        shapes =
                block.contexts().stream()
                        .map(RequestShape::of)
                        .mapToInt(columns.shapes::id)
                        .toArray();
        addressOfRow = addresses(effective);
        if (block.sourceId().length > 0 && columns.sourceId.length == 0) {
            columns.sourceId = new long[columns.time.length];
        }
        connections = connections();
        markContinued();
        if (mails.length > 0 && tokens.length > 0) {
            learn();
        }
    }

    private int[] connections() {
        boolean isAny =
                block.contexts().stream()
                        .anyMatch(context -> !context.connection().equals(Connection.NONE));
        if (!isAny) {
            return new int[0];
        }
        columns.expectConnections();
        for (int row = 0; row < block.size(); row++) {
            EventContext context = block.contexts().get(block.context()[row]);
            columns.learnAsn(addressOfRow[row], context.connection().asn());
        }
        return block.contexts().stream()
                .map(EventContext::connection)
                .mapToInt(columns.connections::id)
                .toArray();
    }

    private void markContinued() {
        int[] offsets = block.offsetInBlock();
        int[] lines = block.lineInBlock();
        for (int row = 1; row < offsets.length; row++) {
            if (offsets[row] == offsets[row - 1] && lines[row] == lines[row - 1]) {
                columns.continued.set(start + row);
            }
        }
    }

    private void learn() {
        for (int row = 0; row < block.size(); row++) {
            if (block.token()[row] >= 0 && block.recipient()[row] >= 0) {
                columns.subjects.learn(tokens[block.token()[row]], mails[block.recipient()[row]]);
            }
        }
    }

    /** Copies the rows to their place; safe beside other blocks. */
    void copy() {
        int kinds = 0;
        for (int row = 0; row < block.size(); row++) {
            int event = start + row;
            columns.subject[event] = subject(row);
            columns.time[event] = block.time()[row];
            columns.address[event] = addressOfRow[row];
            int agent = block.agent()[row];
            columns.agent[event] = agent < 0 ? agent : agents[agent];
            columns.shape[event] = shapes[block.context()[row]];
            columns.kind[event] = block.kind()[row];
            kinds |= 1 << block.kind()[row];
            columns.flags[event] = block.flags()[row];
            if (connections.length > 0) {
                columns.connection[event] = connections[block.context()[row]];
            }
        }
        columns.addKinds(kinds);
        if (block.sourceId().length > 0) {
            System.arraycopy(block.sourceId(), 0, columns.sourceId, start, block.size());
        }
    }

    private int subject(int row) {
        int token = block.token()[row];
        int mail = block.recipient()[row];
        return token >= 0 ? tokens[token] : mail >= 0 ? mails[mail] : EventBlock.NONE;
    }

    private int[] addresses(EffectiveAddress effective) {
        int[] ofRow = new int[block.size()];
        int[] ofPeer = new int[block.addresses().size()];
        Arrays.fill(ofPeer, EventBlock.NONE);
        Map<Long, Integer> behindProxies = new HashMap<>();
        List<String> peers = block.addresses();
        for (int row = 0; row < ofRow.length; row++) {
            int peer = block.peer()[row];
            if (peer < 0 || isStatus(row)) {
                ofRow[row] = EventBlock.NONE;
            } else if (effective.isNeeded()) {
                long key = (long) peer << 32 | block.context()[row];
                ofRow[row] =
                        behindProxies.computeIfAbsent(key, any -> behind(effective, peer, any));
            } else {
                if (ofPeer[peer] < 0) {
                    ofPeer[peer] = columns.addresses.id(peers.get(peer));
                }
                ofRow[row] = ofPeer[peer];
            }
        }
        return ofRow;
    }

    /** The only address of a status is the last one seen, not the one of the event. */
    private boolean isStatus(int row) {
        return EventBlock.granularity(block.flags()[row]) == Granularity.STATUS_ONLY;
    }

    private int behind(EffectiveAddress effective, int peer, long key) {
        EventContext context = block.contexts().get((int) key);
        return columns.addresses.id(
                effective.of(block.addresses().get(peer), context.forwardedFor()));
    }
}
