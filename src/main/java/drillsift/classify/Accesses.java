package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Roster;
import java.util.Arrays;

/**
 * A round's accesses in groups: one per person of the roster, then one per subject that nobody of
 * the roster owns, then one per address for what carries no token, then one for the rest.
 */
final class Accesses {

    final EventColumns columns;
    final Identities identities;
    final AddressTable addresses;
    final AgentTable agents;
    final DeliveryTable deliveries;
    private final int groups;
    Echoes echoes;
    final PageLoads pages;
    final int persons;
    final int roster;
    private final long[] reportedAt;
    private final long[] forwardedAt;

    Accesses(
            EventColumns columns,
            Identities identities,
            AddressTable addresses,
            AgentTable agents,
            DeliveryTable deliveries,
            Roster roster,
            RuleSettings settings) {
        this.columns = columns;
        this.identities = identities;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.roster = roster.size();
        this.agents = agents;
        persons = roster.size() + columns.subjects.size();
        pages = new PageLoads(columns, identities, addresses);
        groups = persons + columns.addresses.size() + 1;
        echoes = Echoes.none(columns);
        if (Echoes.arePossible(columns)) {
            echoes = Echoes.find(this, settings.threshold("echo-seconds"));
        }
        reportedAt = earliest(EventKind.REPORTED);
        forwardedAt = earliest(EventKind.FORWARDED);
    }

    private Accesses(Accesses other, AddressTable addresses) {
        columns = other.columns;
        identities = other.identities;
        this.addresses = addresses;
        agents = other.agents;
        deliveries = other.deliveries;
        roster = other.roster;
        persons = other.persons;
        pages = other.pages;
        groups = other.groups;
        echoes = other.echoes;
        reportedAt = other.reportedAt;
        forwardedAt = other.forwardedAt;
    }

    /** The same with other facts about the same addresses. */
    Accesses with(AddressTable others) {
        return new Accesses(this, others);
    }

    private long[] earliest(EventKind kind) {
        long[] earliest = new long[roster];
        Arrays.fill(earliest, Long.MAX_VALUE);
        if (!columns.isAnyLoaded(kind)) {
            return earliest;
        }
        for (int e = 0; e < columns.size; e++) {
            if (columns.isKind(e, kind)) { // rare: asked before whose it is
                int person = identities.recipient(columns.subject[e]);
                if (person >= 0) {
                    earliest[person] = Math.min(earliest[person], columns.time[e]);
                }
            }
        }
        return earliest;
    }

    int groups() {
        return groups;
    }

    /** Whether the group's events carry a token or a mail address. */
    boolean isPerson(int group) {
        return group < persons;
    }

    /** First report of that person of the roster; {@link Long#MAX_VALUE} when there is none. */
    long reportedAt(int recipient) {
        return recipient < 0 ? Long.MAX_VALUE : reportedAt[recipient];
    }

    /** First time that person forwarded the mail; {@link Long#MAX_VALUE} when never recorded. */
    long forwardedAt(int recipient) {
        return recipient < 0 ? Long.MAX_VALUE : forwardedAt[recipient];
    }

    /** The group that the event belongs to; -1 for what is no access. */
    int group(int event) {
        if (!columns.isAccess(event)) {
            return EventBlock.NONE;
        }
        int page = pages.pageOf(event);
        int subject = columns.subject[page >= 0 ? page : event];
        if (subject >= 0) {
            int recipient = identities.recipient(subject);
            return recipient >= 0 ? recipient : roster + subject;
        }
        int address = columns.address[event];
        return persons + (address < 0 ? columns.addresses.size() : address);
    }

    /** Nanoseconds that were taken off the event's recorded time. */
    long clockAhead(int event) {
        return columns.clockAhead(event);
    }

    Lane lane(int event) {
        if (columns.isKind(event, EventKind.TRAP_HIT)) {
            return Lane.TRAP;
        }
        Lane lane = identities.lane(columns.subject[event]);
        boolean isUnnamed = columns.isKind(event, EventKind.RAW_REQUEST); // no rule names it
        boolean isProbe = isUnnamed && columns.isProbe(event);
        return lane == Lane.NORMAL && isProbe ? Lane.PROBE : lane;
    }

    /** The event's address, else the one that another record of the same access has. */
    int address(int event) {
        int own = columns.address[event];
        int partner = echoes.partner(event);
        return own >= 0 || partner < 0 ? own : columns.address[partner];
    }

    /** The event's agent, else the one that another record of the same access has. */
    int agent(int event) {
        int own = columns.agent[event];
        int partner = echoes.partner(event);
        return own >= 0 || partner < 0 ? own : columns.agent[partner];
    }

    /** What else is told of the event's client, else by another record of the same access. */
    Connection connection(int event) {
        Connection own = columns.connectionOf(event);
        int partner = echoes.partner(event);
        return partner < 0 || !own.equals(Connection.NONE) ? own : columns.connectionOf(partner);
    }

    /** Whether a web server recorded the access. */
    boolean isRequest(int event) {
        int partner = echoes.partner(event);
        return columns.isRequest(event) || partner >= 0 && columns.isRequest(partner);
    }
}
