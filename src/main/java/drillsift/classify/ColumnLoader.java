package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes each block once and turns its dictionaries into the round's. */
final class ColumnLoader {

    private final EffectiveAddress effective;

    ColumnLoader(FilterSet filters) {
        effective = new EffectiveAddress(filters.trustedProxies());
    }

    EventColumns load(List<EventSource> sources) {
        EventColumns columns = new EventColumns(sources);
        for (int source = 0; source < sources.size(); source++) {
            columns.sourceStart[source] = columns.size;
            for (int number = 0; number < sources.get(source).blocks(); number++) {
                columns.blockStarts.add(new EventColumns.BlockStart(columns.size, source, number));
                append(columns, sources.get(source).block(number));
            }
        }
        columns.sourceStart[sources.size()] = columns.size;
        columns.trim();
        return columns;
    }

    private void append(EventColumns columns, EventBlock block) {
        columns.grow(Math.addExact(columns.size, block.size()));
        int[] tokens = new int[block.tokens().size()];
        java.util.Arrays.setAll(tokens, i -> columns.subjects.ofToken(block.tokens().get(i)));
        int[] mails = new int[block.recipients().size()];
        java.util.Arrays.setAll(mails, i -> columns.subjects.ofMail(block.recipients().get(i)));
        int[] agents = ids(columns.agents, block.agents());
        int[] shapes = new int[block.contexts().size()];
        java.util.Arrays.setAll(
                shapes, i -> columns.shapes.id(RequestShape.of(block.contexts().get(i))));
        AddressIds addresses = new AddressIds(columns, block);
        for (int row = 0; row < block.size(); row++) {
            int event = columns.size + row;
            columns.subject[event] = subject(columns, block, row, tokens, mails);
            columns.time[event] = block.time()[row];
            columns.address[event] = addresses.of(row);
            int agent = block.agent()[row];
            columns.agent[event] = agent < 0 ? agent : agents[agent];
            columns.shape[event] = shapes[block.context()[row]];
            columns.kind[event] = block.kind()[row];
            columns.flags[event] = block.flags()[row];
        }
        columns.size += block.size();
    }

    private static int subject(
            EventColumns columns, EventBlock block, int row, int[] tokens, int[] mails) {
        int token = block.token()[row];
        int mail = block.recipient()[row];
        if (token < 0) {
            return mail < 0 ? EventBlock.NONE : mails[mail];
        }
        if (mail >= 0) {
            columns.subjects.learn(tokens[token], mails[mail]);
        }
        return tokens[token];
    }

    private static int[] ids(Interner<String> interner, List<String> values) {
        return values.stream().mapToInt(interner::id).toArray();
    }

    /** The round's id of each row's effective address. */
    private final class AddressIds {

        private final EventColumns columns;
        private final EventBlock block;
        private final int[] peers;
        private final Map<Long, Integer> behindProxies = new HashMap<>();

        AddressIds(EventColumns columns, EventBlock block) {
            this.columns = columns;
            this.block = block;
            peers = new int[block.addresses().size()];
            java.util.Arrays.fill(peers, EventBlock.NONE);
        }

        int of(int row) {
            int peer = block.peer()[row];
            // The only address of a status is the last one seen, not the one of the event.
            boolean isStatus =
                    EventBlock.granularity(block.flags()[row]) == Granularity.STATUS_ONLY;
            if (peer < 0 || isStatus) {
                return EventBlock.NONE;
            }
            if (effective.isNeeded()) {
                long key = (long) peer << 32 | block.context()[row];
                return behindProxies.computeIfAbsent(key, any -> behind(row));
            }
            if (peers[peer] < 0) {
                peers[peer] = columns.addresses.id(block.addresses().get(peer));
            }
            return peers[peer];
        }

        private int behind(int row) {
            EventContext context = block.contexts().get(block.context()[row]);
            String peer = block.addresses().get(block.peer()[row]);
            return columns.addresses.id(effective.of(peer, context.forwardedFor()));
        }
    }
}
