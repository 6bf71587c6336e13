package drillsift.classify;

import drillsift.event.Campaign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges all episodes of one person together; one instance per thread. */
final class PersonJudge {

    private static final long DECLARED = EpisodeColumns.bit("declared-bot");
    private static final long IMAGES =
            EpisodeColumns.bit("empty-agent") | EpisodeColumns.bit("known-network");
    private static final long AFTER_REPORT = EpisodeColumns.bit("after-report");
    private static final long RESCANS =
            EpisodeColumns.bit("regular-repeats") | EpisodeColumns.bit("follows-people");
    private static final long RUNS_AHEAD = EpisodeColumns.bit("runs-ahead");
    private static final double CLICK_CHECK_SECONDS = 3;
    private static final double PASTED_AFTER_SECONDS = 120;
    private static final double RESCAN_SECONDS = 3_600;

    private final Accesses accesses;
    private final SourceViews views;
    private final PersonEpisodes cutter;
    private final SequenceFacts sequence;
    private final Correcting correcting;
    private final OfficeHours hours;
    private List<Episode> episodes = List.of();

    /**
     * @param findings worded if anybody asks judgements, or corrections, for evidence
     */
    PersonJudge(
            Accesses accesses,
            Sources sources,
            RuleSettings settings,
            Optional<Campaign> campaign,
            RoundCorrections corrections,
            Findings findings) {
        this.accesses = accesses;
        cutter = new PersonEpisodes(accesses, settings);
        sequence = new SequenceFacts(accesses);
        correcting = new Correcting(corrections, new Scoring(settings, accesses.roster, findings));
        hours = new OfficeHours(campaign);
        views = new SourceViews(sources, settings.threshold("breadth-tokens"));
    }

    /** One judgement per episode, in their order. */
    List<Judgement> judge(AccessSlice slice, int group) {
        episodes = cutter.of(slice, group);
        if (accesses.isPerson(group)) {
            sequence.add(episodes);
        }
        correcting.begin(slice, group, episodes.size());
        List<Judgement> judgements = new ArrayList<>(episodes.size());
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            views.describe(episode);
            episode.isOffHours = hours.isOff(episode.first);
            judgements.add(correcting.judge(episode, i));
        }
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            boolean isMachine = judgement.verdict() == Verdict.MACHINE;
            MachineKind kind = isMachine ? kind(judgements, i) : MachineKind.NONE;
            Actor actor = isMachine ? Actor.UNKNOWN : actor(judgements, i);
            judgements.set(i, judgement.as(kind, actor));
        }
        return judgements;
    }

    /** What the corrections did to all whom this has judged. */
    CorrectionTally tally() {
        return correcting.tally();
    }

    /** The episodes that {@link #judge} has just judged. */
    List<Episode> episodes() {
        return episodes;
    }

    private MachineKind kind(List<Judgement> judgements, int at) {
        Judgement judgement = judgements.get(at);
        Episode episode = episodes.get(at);
        return switch (episode.lane) {
            case TOKENLESS, UNKNOWN, TEST -> MachineKind.NOISE;
            case TRAP, DAMAGED, PROBE -> MachineKind.SCANNER;
            case NORMAL -> {
                if (judgement.usesAny(DECLARED)) {
                    yield episode.agentFacts.kind();
                }
                if (episode.isOnlyOpens() && judgement.usesAny(IMAGES)) {
                    yield MachineKind.IMAGE_PROXY;
                }
                yield kindBySequence(judgements, at);
            }
        };
    }

    private MachineKind kindBySequence(List<Judgement> judgements, int at) {
        Judgement judgement = judgements.get(at);
        if (judgement.usesAny(AFTER_REPORT)) {
            return MachineKind.REPORT_SCAN;
        }
        if (judgement.usesAny(RESCANS)) {
            return MachineKind.RESCAN;
        }
        Episode episode = episodes.get(at);
        if (judgement.usesAny(RUNS_AHEAD) || isCheckOfClick(judgements, at)) {
            return MachineKind.TIME_OF_CLICK;
        }
        boolean isLate = episode.delaySeconds > RESCAN_SECONDS && at > 0;
        return isLate ? MachineKind.RESCAN : MachineKind.SCANNER;
    }

    private boolean isCheckOfClick(List<Judgement> judgements, int at) {
        for (int i = at + 1; i < judgements.size(); i++) {
            double seconds = (episodes.get(i).first - episodes.get(at).first) / 1e9;
            if (seconds > CLICK_CHECK_SECONDS) {
                return false;
            }
            if (judgements.get(i).verdict() == Verdict.HUMAN) {
                return true;
            }
        }
        return false;
    }

    /**
     * Somebody else's if the mail was passed on and a second person seems to have followed; whether
     * it was somebody else cannot be known, so it stays unknown.
     */
    private Actor actor(List<Judgement> judgements, int at) {
        Episode episode = episodes.get(at);
        Optional<Actor> decided = judgements.get(at).decidedActor();
        if (decided.isPresent()) {
            return decided.get();
        }
        if (episode.addressFacts.isHelpdesk()) {
            return Actor.OTHER_PERSON;
        }
        boolean isForwarded = accesses.forwardedAt(episode.recipient) <= episode.first;
        boolean isReported = accesses.reportedAt(episode.recipient) <= episode.first;
        boolean isPasted = false;
        Episode own = null;
        for (int i = 0; i < at; i++) {
            Episode earlier = episodes.get(i);
            boolean isPreview =
                    judgements.get(i).kind() == MachineKind.UNFURLER
                            && earlier.delaySeconds > PASTED_AFTER_SECONDS;
            isPasted |= isPreview && earlier.network != episode.network;
            boolean isPerson = judgements.get(i).verdict() == Verdict.HUMAN;
            own = isPerson && own == null && !earlier.isOnlyOpens() ? earlier : own;
        }
        if (own == null) {
            return isForwarded || isPasted ? Actor.UNKNOWN : Actor.RECIPIENT;
        }
        boolean isStranger = own.network != episode.network && own.agent != episode.agent;
        boolean isPassedOn = isForwarded || isReported || isPasted;
        return isStranger && isPassedOn ? Actor.UNKNOWN : Actor.RECIPIENT;
    }
}
