package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.Granularity;
import drillsift.event.PackedTexts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The round's numbers for one block's dictionaries, and its place among the round's columns. */
final class BlockIds {

    private final EventColumns columns;
    private final EventBlock block;
    private final int start;
    private final PackedTexts tokenTexts;
    private final PackedTexts mailTexts;
    private final PackedTexts addressTexts;
    private final int[] tokens;
    private final int[] mails;
    private int[] agents;
    private int[] shapes;

    /** By peer; of no use where a proxy may hide the address. */
    private final int[] addressOfPeer;

    /** By row, where a proxy may hide the address; else empty. */
    private int[] addressOfRow = new int[0];

    /** Rows of the same record as the one before. */
    private final int[] continued;

    /** Peers whose address tells who came, in the order of rows. */
    private final int[] peers;

    /** By context; empty where none of the block tells more of a client. */
    private int[] connections;

    /**
     * Looks for what is known already, which are nearly all after the first blocks; safe beside
     * other blocks.
     */
    BlockIds(EventColumns columns, EventBlock block, int start) {
        this.columns = columns;
        this.block = block;
        this.start = start;
        Subjects subjects = columns.subjects;
        tokenTexts = PackedTexts.of(block.tokens());
        mailTexts = PackedTexts.of(block.recipients());
        addressTexts = PackedTexts.of(block.addresses());
        tokens = new int[tokenTexts.size()];
        mails = new int[mailTexts.size()];
        Arrays.setAll(tokens, i -> subjects.findToken(tokenTexts, i));
        Arrays.setAll(mails, i -> subjects.findMail(mailTexts, i));
        addressOfPeer = new int[addressTexts.size()];
        Arrays.setAll(addressOfPeer, i -> columns.addresses.find(addressTexts, i));
        continued = IntStream.range(1, block.size()).filter(this::isContinued).toArray();
        peers = peers();
    }

    private boolean isContinued(int row) {
        return block.offsetInBlock()[row] == block.offsetInBlock()[row - 1]
                && block.lineInBlock()[row] == block.lineInBlock()[row - 1];
    }

    private int[] peers() {
        int[] inOrder = new int[block.addresses().size()];
        boolean[] isAsked = new boolean[inOrder.length];
        int count = 0;
        for (int row = 0; row < block.size(); row++) {
            int peer = block.peer()[row];
            if (peer >= 0 && !isAsked[peer] && !isStatus(row)) {
                isAsked[peer] = true;
                inOrder[count++] = peer;
            }
        }
        return Arrays.copyOf(inOrder, count);
    }

    /** Enters the dictionaries; to be called for one block after the other, in order. */
    void enter(EffectiveAddress effective) {
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = tokens[i] < 0 ? columns.subjects.ofToken(tokenTexts, i) : tokens[i];
        }
        for (int i = 0; i < mails.length; i++) {
            mails[i] = mails[i] < 0 ? columns.subjects.ofMail(mailTexts, i) : mails[i];
        }
        agents = block.agents().stream().mapToInt(columns.agents::id).toArray();
        shapes =
                block.contexts().stream()
                        .map(RequestShape::of)
                        .mapToInt(columns.shapes::id)
                        .toArray();
        enterAddresses(effective);
        if (block.sourceId().length > 0 && columns.sourceId.length == 0) {
            columns.sourceId = new long[columns.time.length];
        }
        connections = connections();
        for (int row : continued) {
            columns.continued.set(start + row);
        }
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
            columns.learnAsn(address(row), context.connection().asn());
        }
        return block.contexts().stream()
                .map(EventContext::connection)
                .mapToInt(columns.connections::id)
                .toArray();
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
            columns.address[event] = address(row);
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

    private void enterAddresses(EffectiveAddress effective) {
        if (effective.isNeeded()) {
            addressOfRow = new int[block.size()];
            Map<Long, Integer> known = new HashMap<>();
            for (int row = 0; row < addressOfRow.length; row++) {
                int peer = block.peer()[row];
                long key = (long) peer << 32 | block.context()[row];
                addressOfRow[row] =
                        peer < 0 || isStatus(row)
                                ? EventBlock.NONE
                                : known.computeIfAbsent(key, any -> behind(effective, peer, any));
            }
            return;
        }
        for (int peer : peers) {
            boolean isKnown = addressOfPeer[peer] >= 0;
            addressOfPeer[peer] =
                    isKnown ? addressOfPeer[peer] : columns.addresses.id(addressTexts, peer);
        }
    }

    private int address(int row) {
        if (addressOfRow.length > 0) {
            return addressOfRow[row];
        }
        int peer = block.peer()[row];
        return peer < 0 || isStatus(row) ? EventBlock.NONE : addressOfPeer[peer];
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
