package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the accesses of one group into episodes: one place, no gap of half an hour. Within the first
 * five minutes after sending a gap of one minute is enough, since a scanner and the person after it
 * may share a place.
 */
final class PersonEpisodes {

    private static final double SECOND = 1e9;
    private static final double SCAN_SECONDS = 300;
    private static final double SCAN_GAP_SECONDS = 60;
    private static final double AT_ONCE_SECONDS = 3;
    private static final int SEARCHED = 64;

    private final Accesses accesses;
    private final double gapSeconds;
    private final List<Episode> episodes = new ArrayList<>();
    private final LongNumbers latest = new LongNumbers();
    private final long[] places = new long[SEARCHED];
    private AccessSlice slice;

    PersonEpisodes(Accesses accesses, RuleSettings settings) {
        this.accesses = accesses;
        gapSeconds = settings.threshold("episode-gap-minutes") * 60;
    }

    /**
     * The group's episodes in the order of their beginning; valid until the next call. Tells the
     * slice the number of each access's episode; what is cut already is only filled again.
     */
    List<Episode> of(AccessSlice accessSlice, int group) {
        slice = accessSlice;
        episodes.clear();
        latest.clear();
        int from = slice.from(group);
        int to = slice.to(group);
        boolean isAnyHeld = false;
        for (int i = from; i < to; i++) {
            if (slice.isHeld(i)) {
                isAnyHeld = true;
            } else {
                int number = number(group, i);
                slice.number[i] = number;
                extend(episodes.get(number), i);
            }
        }
        if (isAnyHeld) {
            follow(from, to);
        }
        return episodes;
    }

    /** Gives echoes and resources the episode of what they belong to, which is near in time. */
    private void follow(int from, int to) {
        for (int i = from; i < to; i++) {
            if (slice.isHeld(i)) {
                int holder = slice.holder(i);
                int distance = 1;
                while (!isAt(holder, i - distance, from, to)
                        && !isAt(holder, i + distance, from, to)) {
                    distance++;
                }
                int position = isAt(holder, i - distance, from, to) ? i - distance : i + distance;
                slice.number[i] = slice.number[position];
                if (slice.isDrawnIn(i)) {
                    drawIn(episodes.get(slice.number[i]), i);
                }
            }
        }
    }

    private boolean isAt(int event, int position, int from, int to) {
        return position >= from && position < to && slice.event(position) == event;
    }

    private void drawIn(Episode episode, int at) {
        if (slice.isFromNeighbour(at)) {
            episode.neighbourResources++;
        } else {
            episode.resources++;
        }
        episode.last = Math.max(episode.last, slice.time(at));
    }

    /** The number of the access's episode, which begins here if its place was left for long. */
    private int number(int group, int at) {
        if (slice.isCut() && slice.number[at] < episodes.size()) {
            return slice.number[at];
        }
        Lane lane = slice.lane(at);
        // What carries no token is one visitor per address, whatever it calls itself.
        int agent = lane == Lane.TOKENLESS ? -1 : slice.agent(at);
        long place = place(slice.address(at), agent, lane);
        int number = find(place);
        Episode before = number < 0 ? null : episodes.get(number);
        if (before != null && !isGap(before, at)) {
            return number;
        }
        begin(group, at, lane, before);
        remember(place);
        return episodes.size() - 1;
    }

    /** The latest episode of that place; -1 when there is none. */
    private int find(long place) {
        if (episodes.size() > SEARCHED) {
            return latest.get(place);
        }
        int number = episodes.size() - 1;
        while (number >= 0 && places[number] != place) {
            number--;
        }
        return number;
    }

    private void remember(long place) {
        int number = episodes.size() - 1;
        if (number < SEARCHED) {
            places[number] = place;
            return;
        }
        for (int i = 0; number == SEARCHED && i < SEARCHED; i++) {
            latest.put(places[i], i);
        }
        latest.put(place, number);
    }

    private static long place(int address, int agent, Lane lane) {
        return ((long) (address + 1) << 31 | agent + 2) << 3 | lane.ordinal();
    }

    private boolean isGap(Episode episode, int at) {
        double gap = (slice.time(at) - episode.last) / SECOND;
        boolean isScanTime = episode.delaySeconds < SCAN_SECONDS && gap > SCAN_GAP_SECONDS;
        boolean isForm = slice.kind(at) == EventKind.DATA_SUBMITTED;
        return gap > gapSeconds || isScanTime && !isForm;
    }

    private void begin(int group, int at, Lane lane, Episode previous) {
        int recipient = group < accesses.roster ? group : -1;
        int address = slice.address(at);
        int agent = slice.agent(at);
        Episode episode =
                new Episode(
                        group,
                        recipient,
                        address,
                        accesses.addresses.network(address),
                        agent,
                        lane,
                        slice.time(at),
                        accesses.agents.facts(agent),
                        accesses.addresses.facts(address),
                        previous);
        episode.isStatus = slice.isStatus(at);
        episode.clockAhead = accesses.clockAhead(slice.event(at));
        episode.precisionSeconds = slice.precision(at).unit().toNanos() / SECOND;
        long sentAt = recipient < 0 ? Long.MIN_VALUE : accesses.deliveries.sentAt(recipient);
        if (sentAt != Long.MIN_VALUE) {
            episode.delaySeconds = (episode.first - sentAt) / SECOND;
            episode.isOwnSending = accesses.deliveries.isOwn(recipient);
        }
        episodes.add(episode);
    }

    private void extend(Episode episode, int at) {
        EventKind kind = slice.kind(at);
        long time = slice.time(at);
        if (kind == EventKind.RAW_REQUEST && slice.isResource(at)) {
            episode.resources += episode.lane == Lane.NORMAL ? 1 : 0;
        }
        addTarget(episode, kind, (time - episode.first) / SECOND);
        boolean isForm = kind == EventKind.DATA_SUBMITTED || kind == EventKind.BUTTON_CLICKED;
        if (isForm && episode.lastPage != Long.MIN_VALUE) {
            double dwell = (time - episode.lastPage) / SECOND;
            // The longest stay counts: a form may be sent again at once.
            episode.dwellSeconds =
                    Double.isNaN(episode.dwellSeconds)
                            ? dwell
                            : Math.max(dwell, episode.dwellSeconds);
        }
        episode.isFormSent |= kind == EventKind.DATA_SUBMITTED;
        episode.visitAt(time);
        if (kind == EventKind.CLICKED || kind == EventKind.PAGE_VIEWED) {
            episode.lastPage = time;
        }
        episode.kinds |= 1 << kind.ordinal();
        episode.isRequest |= slice.isRequest(at);
        episode.last = Math.max(episode.last, time);
        episode.accesses++;
        if (accesses.columns.areConnectionsTold()) {
            connect(episode, accesses.connection(slice.event(at)));
        }
    }

    private static void connect(Episode episode, Connection connection) {
        episode.ahead += connection.isAhead() ? 1 : 0;
        boolean isFirst = episode.connection.equals(Connection.NONE);
        episode.connection = isFirst ? connection : episode.connection;
    }

    private static void addTarget(Episode episode, EventKind kind, double seconds) {
        boolean isNew = kind != EventKind.RAW_REQUEST && !episode.has(kind);
        if (isNew && seconds <= AT_ONCE_SECONDS && kind != EventKind.DATA_SUBMITTED) {
            episode.targetsAtOnce++;
            boolean isPair =
                    kind == EventKind.CLICKED && episode.has(EventKind.OPENED)
                            || kind == EventKind.OPENED && episode.has(EventKind.CLICKED);
            episode.isOpenedAndClicked |= isPair && seconds <= 1;
        }
    }
}
