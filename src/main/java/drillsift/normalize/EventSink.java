package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.SourceId;
import drillsift.event.ZoneBasis;
import java.util.Optional;

/** Takes the events of CSV records into the columns of their block. */
final class EventSink {

    private static final int AGENT_LIMIT = 2_048;

    private final EventBlock.Builder builder;
    private final BlockAccount account;
    private final Entry<String> nothing = new Entry<>("", EventBlock.NONE);
    private final Entry<String> noAgent = new Entry<>("", EventBlock.AGENT_NOT_RECORDED);
    private String campaign = "";
    private int line;
    private int start;
    private int assumedZones;
    private int emptyAddresses;
    private int badAddresses;
    private int emptyAgents;

    EventSink(EventBlock.Builder builder, BlockAccount account) {
        this.builder = builder;
        this.account = account;
    }

    void at(int recordStart, int recordLine) {
        start = recordStart;
        line = recordLine;
    }

    /**
     * What the source itself calls the event that is added next.
     *
     * @param id the event's; empty for none
     * @param of the campaign's; empty for none. Several in one file are worth a look
     */
    void origin(String id, String of) {
        builder.sourceId(SourceId.number(id));
        if (!of.isEmpty() && !of.equals(campaign)) {
            account.note(campaign.isEmpty() ? "" : "several-campaigns");
            campaign = of;
        }
    }

    void note(String note) {
        account.note(note);
    }

    /** A token or a recipient; empty for none. */
    Entry<String> name(String text) {
        return text.isEmpty() ? nothing : new Entry<>(text);
    }

    /** An address in its canonical form; one that is none has its text but no number. */
    Entry<String> address(String text) {
        if (text.isEmpty()) {
            return nothing;
        }
        Optional<String> canonical = Addresses.canonical(text);
        return canonical.map(Entry::new).orElseGet(() -> new Entry<>(text, EventBlock.NONE));
    }

    /** An agent as recorded, which may be empty. */
    Entry<String> agent(String text) {
        return new Entry<>(VisibleText.cut(text, AGENT_LIMIT));
    }

    /** For a source that records no agents. */
    Entry<String> noAgent() {
        return noAgent;
    }

    void add(
            EventKind kind,
            RowTime time,
            Granularity granularity,
            Entry<String> token,
            Entry<String> recipient,
            Entry<String> address,
            Entry<String> agent,
            Entry<EventContext> context) {
        account.note(time.note());
        assumedZones += time.basis() == ZoneBasis.ASSUMED ? 1 : 0;
        boolean hasAddress = !address.value.isEmpty();
        badAddresses += hasAddress && address.number == EventBlock.NONE ? 1 : 0;
        if (kind.isAccess() && granularity == Granularity.EVERY) {
            emptyAddresses += hasAddress ? 0 : 1;
            emptyAgents += agent != noAgent && agent.value.isEmpty() ? 1 : 0;
        }
        number(token, recipient, address, agent, context);
        builder.add(
                token.number,
                recipient.number,
                time.nanos(),
                address.number,
                agent.number,
                kind,
                EventBlock.flags(time.precision(), time.basis(), granularity),
                context.number,
                line,
                start);
    }

    private void number(
            Entry<String> token,
            Entry<String> recipient,
            Entry<String> address,
            Entry<String> agent,
            Entry<EventContext> context) {
        if (token.number == Entry.UNNAMED) {
            token.number = builder.tokenId(token.value);
        }
        if (recipient.number == Entry.UNNAMED) {
            recipient.number = builder.recipientId(recipient.value);
        }
        if (address.number == Entry.UNNAMED) {
            address.number = builder.addressId(address.value);
        }
        if (agent.number == Entry.UNNAMED) {
            agent.number = builder.agentId(agent.value);
        }
        if (context.number == Entry.UNNAMED) {
            context.number = builder.contextId(context.value);
        }
    }

    /** Enters what was counted into the books. */
    void close() {
        account.note("assumed-zone", assumedZones);
        account.note("empty-address", emptyAddresses);
        account.note("bad-address", badAddresses);
        account.note("empty-agent", emptyAgents);
    }
}
