package drillsift.classify;

import drillsift.event.EventKind;
import java.util.List;

/** What the other episodes of the same token say about one. */
final class SequenceFacts {

    private static final double DISTANT_SECONDS = 15;
    private static final long NEAR_NANOS = 120_000_000_000L;
    private static final double TWO_SYSTEMS_SECONDS = 60;

    private final Accesses accesses;
    private final Repeats repeats = new Repeats();
    private long[] first = new long[16];

    /**
     * Network and agent of each normal episode, of which another visit says nothing new; what is no
     * normal one is unlike all others.
     */
    private long[] source = new long[16];

    SequenceFacts(Accesses accesses) {
        this.accesses = accesses;
    }

    /**
     * @param episodes of one person, by their beginning
     */
    void add(List<Episode> episodes) {
        addReport(episodes);
        addHabits(episodes);
        lineUp(episodes);
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).isNormal()) {
                look(episodes, i, -1);
                look(episodes, i, 1);
            }
        }
        addRepeats(episodes);
    }

    private void lineUp(List<Episode> episodes) {
        if (first.length < episodes.size()) {
            first = new long[episodes.size() * 2];
            source = new long[episodes.size() * 2];
        }
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            first[i] = episode.first;
            long place = (long) (episode.network + 1) << 32 | episode.agent & 0xffffffffL;
            source[i] = episode.isNormal() ? place : -1 - i;
        }
    }

    /**
     * How long after this person's report each episode began; all that sources need to know.
     *
     * @param episodes of one person
     */
    void addReport(List<Episode> episodes) {
        for (Episode episode : episodes) {
            long report = accesses.reportedAt(episode.recipient);
            if (episode.isNormal() && report != Long.MAX_VALUE) {
                episode.reportSeconds = (episode.first - report) / 1e9;
            }
        }
    }

    /** On which systems the person draws pages, and whether the mail's pictures were loaded. */
    private static void addHabits(List<Episode> episodes) {
        boolean isOpened = false;
        int systems = 0;
        for (Episode episode : episodes) {
            isOpened |= episode.has(EventKind.OPENED);
            boolean isDrawn = episode.isNormal() && episode.isPageDrawn();
            systems |= isDrawn ? 1 << episode.agentFacts.system().ordinal() : 0;
        }
        systems &= ~(1 << OperatingSystem.UNKNOWN.ordinal());
        for (Episode episode : episodes) {
            OperatingSystem system = episode.agentFacts.system();
            boolean isKnown =
                    system == OperatingSystem.UNKNOWN || (systems & 1 << system.ordinal()) != 0;
            episode.isOpened = isOpened;
            episode.isOtherSystem = systems != 0 && !isKnown && episode.isPageExpected();
        }
    }

    private void look(List<Episode> episodes, int at, int step) {
        for (int i = at + step; i >= 0 && i < episodes.size(); i += step) {
            if (Math.abs(first[i] - first[at]) > NEAR_NANOS) {
                return;
            }
            if (source[i] != source[at]) {
                compare(episodes.get(at), episodes.get(i));
            }
        }
    }

    private static void compare(Episode episode, Episode other) {
        double seconds = Math.abs(other.first - episode.first) / 1e9;
        boolean isSameSource = other.network == episode.network;
        switch (other.lane) {
            case PROBE -> {
                if (isSameSource) {
                    episode.headSeconds = nearer(episode.headSeconds, seconds);
                }
            }
            case DAMAGED -> {
                if (isSameSource) {
                    episode.damagedSeconds = nearer(episode.damagedSeconds, seconds);
                }
            }
            case NORMAL -> {
                if (seconds <= DISTANT_SECONDS && isOdd(episode, other)) {
                    episode.distantSeconds = nearer(episode.distantSeconds, seconds);
                }
                episode.isTwoSystems |=
                        seconds <= TWO_SYSTEMS_SECONDS
                                && other.address == episode.address
                                && isOtherSystem(episode, other);
            }
            case TEST, TRAP, UNKNOWN, TOKENLESS -> {}
        }
    }

    private static boolean isOtherSystem(Episode episode, Episode other) {
        return episode.agentFacts.system().isOtherThan(other.agentFacts.system());
    }

    /** Of two distant places at once the odd one is that which shows less of a person. */
    private static boolean isOdd(Episode episode, Episode other) {
        boolean isDistant =
                episode.network != other.network && episode.network >= 0 && other.network >= 0;
        boolean isPageOfOther = other.isPageDrawn() && !episode.isPageDrawn();
        boolean isOwnOther = other.isShared() && !episode.isShared();
        boolean isMixed = episode.isOnlyOpens() || other.isOnlyOpens();
        return isDistant && !isMixed && (isPageOfOther || isOwnOther);
    }

    private static double nearer(double known, double seconds) {
        return Double.isNaN(known) ? seconds : Math.min(known, seconds);
    }

    private void addRepeats(List<Episode> episodes) {
        repeats.clear();
        for (Episode episode : episodes) {
            if (episode.isNormal() && episode.address >= 0) {
                repeats.add(episode);
            }
        }
        if (repeats.isAnyOften()) {
            for (Episode episode : episodes) {
                if (episode.isNormal() && episode.address >= 0) {
                    repeats.tell(episode);
                }
            }
        }
    }
}
