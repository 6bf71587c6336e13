package drillsift.classify;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final int SEARCHED = 24;

    private final Accesses accesses;
    private final EventColumns columns;
    private final double gapSeconds;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Episode> open = new ArrayList<>();
    private final Map<Place, Integer> openByPlace = new HashMap<>();
    private final Map<Integer, Integer> episodeOfEvent = new HashMap<>();
    private int[] numbers = new int[16];

    private record Place(int address, int agent, Lane lane) {}

    PersonEpisodes(Accesses accesses, RuleSettings settings) {
        this.accesses = accesses;
        columns = accesses.columns;
        gapSeconds = settings.threshold("episode-gap-minutes") * 60;
    }

    /** The group's episodes in the order of their beginning; valid until the next call. */
    List<Episode> of(int group) {
        episodes.clear();
        open.clear();
        openByPlace.clear();
        episodeOfEvent.clear();
        int from = accesses.order.from(group);
        int to = accesses.order.to(group);
        if (numbers.length < to - from) {
            numbers = new int[(to - from) * 2];
        }
        boolean hasResources = false;
        for (int i = from; i < to; i++) {
            int event = accesses.order.event(i);
            boolean isDrawnIn = accesses.pages.pageOf(event) >= 0;
            hasResources |= isDrawnIn;
            if (!isDrawnIn && !accesses.echoes.isEcho(event)) {
                numbers[i - from] = add(group, event);
            }
        }
        if (hasResources || accesses.echoes.areFound()) {
            follow(group);
        }
        return episodes;
    }

    /**
     * Number within the group of the episode that holds the event.
     *
     * @param position of the event in the order of accesses
     */
    int number(int group, int position) {
        return numbers[position - accesses.order.from(group)];
    }

    /** Gives echoes and resources the episode of what they belong to. */
    private void follow(int group) {
        int from = accesses.order.from(group);
        int to = accesses.order.to(group);
        for (int i = from; i < to; i++) {
            episodeOfEvent.put(accesses.order.event(i), numbers[i - from]);
        }
        for (int i = from; i < to; i++) {
            int event = accesses.order.event(i);
            int page = accesses.pages.pageOf(event);
            if (page >= 0) {
                numbers[i - from] = episodeOfEvent.get(accesses.echoes.first(page));
                drawIn(episodes.get(numbers[i - from]), event, page);
            } else if (accesses.echoes.isEcho(event)) {
                numbers[i - from] = episodeOfEvent.get(accesses.echoes.first(event));
            }
        }
    }

    private void drawIn(Episode episode, int event, int page) {
        if (columns.address[event] == columns.address[page]) {
            episode.resources++;
        } else {
            episode.neighbourResources++;
        }
        episode.last = Math.max(episode.last, columns.time[event]);
    }

    private int add(int group, int event) {
        int address = accesses.address(event);
        int agent = accesses.agent(event);
        Lane lane = accesses.lane(event);
        // What carries no token is one visitor per address, whatever it calls itself.
        int grouped = lane == Lane.TOKENLESS ? -1 : agent;
        int number = find(address, grouped, lane);
        Episode current = number < 0 ? null : episodes.get(number);
        if (current == null || isGap(current, event)) {
            current = begin(group, event, address, agent, lane, current);
            remember(grouped, current);
            number = episodes.size() - 1;
        }
        extend(current, event);
        return number;
    }

    private int find(int address, int agent, Lane lane) {
        if (open.size() > SEARCHED) {
            return openByPlace.getOrDefault(new Place(address, agent, lane), -1);
        }
        for (int i = episodes.size() - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            boolean isSame = episode.address == address && episode.lane == lane;
            if (isSame && (lane == Lane.TOKENLESS || episode.agent == agent)) {
                return i;
            }
        }
        return -1;
    }

    private void remember(int agent, Episode episode) {
        open.add(episode);
        int number = episodes.size() - 1;
        openByPlace.put(new Place(episode.address, agent, episode.lane), number);
    }

    private boolean isGap(Episode episode, int event) {
        double gap = (columns.time[event] - episode.last) / SECOND;
        boolean isScanTime = episode.delaySeconds < SCAN_SECONDS && gap > SCAN_GAP_SECONDS;
        boolean isForm = columns.kindOf(event) == EventKind.DATA_SUBMITTED;
        return gap > gapSeconds || isScanTime && !isForm;
    }

    private Episode begin(
            int group, int event, int address, int agent, Lane lane, Episode previous) {
        int recipient = group < accesses.roster ? group : -1;
        Episode episode =
                new Episode(
                        group,
                        recipient,
                        address,
                        accesses.addresses.network(address),
                        agent,
                        lane,
                        columns.time[event],
                        accesses.agents.facts(agent),
                        accesses.addresses.facts(address),
                        previous);
        episode.isStatus = columns.isStatusOnly(event);
        episode.precisionSeconds = columns.precision(event).unit().toNanos() / SECOND;
        long sentAt = recipient < 0 ? Long.MIN_VALUE : accesses.deliveries.sentAt(recipient);
        if (sentAt != Long.MIN_VALUE) {
            episode.delaySeconds = (episode.first - sentAt) / SECOND;
            episode.isOwnSending = accesses.deliveries.isOwn(recipient);
        }
        episodes.add(episode);
        return episode;
    }

    private void extend(Episode episode, int event) {
        EventKind kind = columns.kindOf(event);
        RequestShape shape = columns.shapeOf(event);
        long time = columns.time[event];
        if (kind == EventKind.RAW_REQUEST && shape.isResource()) {
            episode.resources += episode.lane == Lane.NORMAL ? 1 : 0;
        }
        boolean isEarly = (time - episode.first) / SECOND <= AT_ONCE_SECONDS;
        boolean isNewTarget = kind != EventKind.RAW_REQUEST && !episode.has(kind);
        boolean isForm = kind == EventKind.DATA_SUBMITTED || kind == EventKind.BUTTON_CLICKED;
        if (isEarly && isNewTarget && kind != EventKind.DATA_SUBMITTED) {
            episode.targetsAtOnce++;
            boolean isWithinOne = (time - episode.first) / SECOND <= 1;
            boolean isPair =
                    kind == EventKind.CLICKED && episode.has(EventKind.OPENED)
                            || kind == EventKind.OPENED && episode.has(EventKind.CLICKED);
            episode.isOpenedAndClicked |= isPair && isWithinOne;
        }
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
        episode.isRequest |= accesses.isRequest(event);
        episode.last = Math.max(episode.last, time);
        episode.accesses++;
    }
}
