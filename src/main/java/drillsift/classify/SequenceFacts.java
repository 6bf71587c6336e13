package drillsift.classify;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the other episodes of the same token say about one. */
final class SequenceFacts {

    private static final double DISTANT_SECONDS = 15;
    private static final double REPEAT_AT_LEAST_SECONDS = 60;
    private static final double NEAR_SECONDS = 120;
    private static final double TWO_SYSTEMS_SECONDS = 60;

    private final Accesses accesses;

    SequenceFacts(Accesses accesses) {
        this.accesses = accesses;
    }

    /**
     * @param episodes of one person, by their beginning
     */
    void add(List<Episode> episodes) {
        addReport(episodes);
        addHabits(episodes);
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).isNormal()) {
                look(episodes, i, -1);
                look(episodes, i, 1);
            }
        }
        addRepeats(episodes);
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
        Episode episode = episodes.get(at);
        for (int i = at + step; i >= 0 && i < episodes.size(); i += step) {
            Episode other = episodes.get(i);
            double seconds = Math.abs(other.first - episode.first) / 1e9;
            if (seconds > NEAR_SECONDS) {
                return;
            }
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

    private static void addRepeats(List<Episode> episodes) {
        if (episodes.stream().mapToInt(episode -> episode.visits).sum() < 3) {
            return;
        }
        Map<Long, List<Episode>> bySource = new HashMap<>();
        for (Episode episode : episodes) {
            if (episode.isNormal() && episode.address >= 0) {
                long source = (long) episode.address << 32 | episode.agent & 0xffffffffL;
                bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(episode);
            }
        }
        bySource.values().forEach(SequenceFacts::repeats);
    }

    private static void repeats(List<Episode> ofSource) {
        double least = Double.MAX_VALUE;
        double most = 0;
        int visits = 0;
        Episode before = null;
        for (Episode episode : ofSource) {
            if (before != null) {
                double gap = (episode.first - before.lastVisit) / 1e9;
                least = Math.min(least, gap);
                most = Math.max(most, gap);
            }
            least = Math.min(least, episode.leastGap);
            most = Math.max(most, episode.mostGap);
            visits += episode.visits;
            before = episode;
        }
        if (visits < 3 || least < REPEAT_AT_LEAST_SECONDS) {
            return;
        }
        double spreadPercent = (most - least) / most * 100;
        for (Episode visit : ofSource) {
            visit.repeats = visits;
            visit.repeatSpreadPercent = spreadPercent;
        }
    }
}
