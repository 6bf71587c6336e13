package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.ZoneBasis;
import drillsift.read.TimeText;
import java.util.Optional;

/** Takes the events of CSV records into the columns of their block. */
final class EventSink {

    private static final int AGENT_LIMIT = 2_048;

    private final EventBlock.Builder builder;
    private final BlockAccount account;
    private String campaign = "";
    private int line;
    private int start;

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
        builder.sourceId(EventBlock.sourceId(id));
        if (!of.isEmpty() && !of.equals(campaign)) {
            account.note(campaign.isEmpty() ? "" : "several-campaigns");
            campaign = of;
        }
    }

    void note(String note) {
        account.note(note);
    }

    /**
     * @param token empty for none; likewise recipient and address
     * @param agent as recorded; absent when the source records none
     */
    void add(
            EventKind kind,
            TimeText.Reading time,
            Granularity granularity,
            String token,
            String recipient,
            String address,
            Optional<String> agent,
            EventContext context) {
        account.note(time.note());
        if (time.basis() == ZoneBasis.ASSUMED) {
            account.note("assumed-zone");
        }
        if (kind.isAccess() && granularity == Granularity.EVERY) {
            account.note(address.isEmpty() ? "empty-address" : "");
            account.note(agent.isPresent() && agent.get().isEmpty() ? "empty-agent" : "");
        }
        builder.add(
                token.isEmpty() ? EventBlock.NONE : builder.tokenId(token),
                recipient.isEmpty() ? EventBlock.NONE : builder.recipientId(recipient),
                EventBlock.nanos(time.instant().orElseThrow()),
                address(address),
                agent.map(this::agent).orElse(EventBlock.AGENT_NOT_RECORDED),
                kind,
                EventBlock.flags(time.precision(), time.basis(), granularity),
                builder.contextId(context),
                line,
                start);
    }

    private int agent(String agent) {
        return builder.agentId(VisibleText.cut(agent, AGENT_LIMIT));
    }

    private int address(String text) {
        if (text.isEmpty()) {
            return EventBlock.NONE;
        }
        Optional<String> canonical = Addresses.canonical(text);
        if (canonical.isEmpty()) {
            account.note("bad-address");
            return EventBlock.NONE;
        }
        return builder.addressId(canonical.get());
    }
}
