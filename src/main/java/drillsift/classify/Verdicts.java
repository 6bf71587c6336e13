package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The verdict of each episode as columns. Two passes over the groups: the first learns what each
 * source did over the whole round, the second judges; episodes are made anew in each, so that not
 * all of them stand in memory at once. Groups are judged side by side and write to places of their
 * own.
 */
final class Verdicts {

    private static final int PARTS = 64;

    private final Accesses accesses;
    private final RuleSettings settings;
    private final Scorer scorer;
    private final Sources sources;
    private final SequenceFacts sequences;
    private final double tokensNeeded;
    private final double implausible;
    private final Map<String, Integer> ruleNumbers = new HashMap<>();
    private final List<String> ruleIds = new ArrayList<>();

    /** First episode of each group, and the number of all episodes. */
    private final int[] starts;

    private final int[] episodeOfEvent;
    private byte[] verdict;
    private byte[] machineKind;
    private byte[] actor;
    private byte[] decidedBy;
    private float[] probability;
    private long[] used;
    private boolean isImplausible;

    Verdicts(Accesses accesses, RuleSettings settings) {
        this.accesses = accesses;
        this.settings = settings;
        scorer = new Scorer(settings);
        sources = new Sources(accesses.addresses.networks());
        sequences = new SequenceFacts(accesses);
        tokensNeeded = settings.threshold("breadth-tokens");
        implausible = settings.threshold("implausible-share-percent");
        starts = new int[accesses.groups() + 1];
        episodeOfEvent = new int[accesses.columns.size];
        RuleCatalog.rules().forEach(entry -> number(entry.id()));
    }

    private void number(String rule) {
        ruleNumbers.put(rule, ruleIds.size());
        ruleIds.add(rule);
    }

    void judge() {
        java.util.Arrays.fill(episodeOfEvent, EventBlock.NONE);
        learn();
        int episodes = starts[accesses.groups()];
        verdict = new byte[episodes];
        machineKind = new byte[episodes];
        actor = new byte[episodes];
        decidedBy = new byte[episodes];
        probability = new float[episodes];
        used = new long[episodes];
        IntStream.range(0, PARTS).parallel().forEach(this::judgePart);
        doubtIfImplausible();
    }

    private void learn() {
        PersonEpisodes episodes = new PersonEpisodes(accesses, settings);
        for (int group = 0; group < accesses.groups(); group++) {
            List<Episode> found = episodes.of(group);
            starts[group + 1] = starts[group] + found.size();
            if (accesses.isPerson(group)) {
                sources.add(found);
            }
        }
        sources.finish();
    }

    private void judgePart(int part) {
        PersonEpisodes episodes = new PersonEpisodes(accesses, settings);
        int from = (int) ((long) accesses.groups() * part / PARTS);
        int to = (int) ((long) accesses.groups() * (part + 1) / PARTS);
        for (int group = from; group < to; group++) {
            List<Episode> found = described(episodes, group);
            for (int i = 0; i < found.size(); i++) {
                keep(starts[group] + i, scorer.judge(found.get(i)));
            }
            for (int at = accesses.order.from(group); at < accesses.order.to(group); at++) {
                episodeOfEvent[accesses.order.event(at)] =
                        starts[group] + episodes.number(group, at);
            }
        }
    }

    private List<Episode> described(PersonEpisodes episodes, int group) {
        List<Episode> found = episodes.of(group);
        if (accesses.isPerson(group)) {
            sequences.add(found);
        }
        found.forEach(episode -> sources.describe(episode, tokensNeeded));
        return found;
    }

    private void keep(int episode, Judgement judgement) {
        verdict[episode] = (byte) judgement.verdict().ordinal();
        machineKind[episode] = (byte) judgement.machineKind().ordinal();
        actor[episode] = (byte) judgement.actor().ordinal();
        decidedBy[episode] = (byte) judgement.decidedBy().ordinal();
        probability[episode] = (float) judgement.probability();
        long bits = 0;
        for (Evidence evidence : judgement.used()) {
            bits |= 1L << ruleNumbers.get(evidence.rule());
        }
        used[episode] = bits;
    }

    /**
     * When more people than a drill can tempt seem to have reacted from places that nobody
     * declared, something imitates people: those episodes are left undecided rather than used to
     * accuse.
     */
    private void doubtIfImplausible() {
        boolean[] reacted = new boolean[accesses.roster];
        boolean[] doubtful = new boolean[verdict.length];
        int people = 0;
        for (int event = 0; event < accesses.columns.size; event++) {
            int episode = episodeOfEvent[event];
            int person = accesses.identities.recipient(accesses.columns.subject[event]);
            boolean isHuman = episode >= 0 && verdict[episode] == Verdict.HUMAN.ordinal();
            boolean isDeclared =
                    accesses.addresses.facts(accesses.columns.address[event]).isShared();
            boolean isRuled = episode >= 0 && decidedBy[episode] == DecidedBy.RULE.ordinal();
            if (person >= 0 && isHuman && isRuled && !isDeclared && isReaction(event)) {
                doubtful[episode] = true;
                people += reacted[person] ? 0 : 1;
                reacted[person] = true;
            }
        }
        isImplausible = people * 100.0 > implausible * Math.max(1, accesses.roster);
        for (int episode = 0; isImplausible && episode < doubtful.length; episode++) {
            if (doubtful[episode]) {
                verdict[episode] = (byte) Verdict.UNCERTAIN.ordinal();
                probability[episode] = 0.5f;
                used[episode] |= 1L << ruleNumbers.get("implausible-share");
            }
        }
    }

    private boolean isReaction(int event) {
        EventKind kind = accesses.columns.kindOf(event);
        return kind.isReaction();
    }

    boolean isImplausible() {
        return isImplausible;
    }

    /** The episode of an event; -1 for what is no access. */
    int episode(int event) {
        return episodeOfEvent[event];
    }

    int episodes() {
        return verdict.length;
    }

    Verdict verdict(int episode) {
        return Verdict.values()[verdict[episode]];
    }

    MachineKind machineKind(int episode) {
        return MachineKind.values()[machineKind[episode]];
    }

    Actor actor(int episode) {
        return Actor.values()[actor[episode]];
    }

    DecidedBy decidedBy(int episode) {
        return DecidedBy.values()[decidedBy[episode]];
    }

    double probability(int episode) {
        return probability[episode];
    }

    /** Ids of the rules whose evidence counted, in the order of the rules. */
    List<String> rules(int episode) {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < ruleIds.size(); i++) {
            if ((used[episode] & 1L << i) != 0) {
                rules.add(ruleIds.get(i));
            }
        }
        return rules;
    }

    /** Judges the episode of one event once more, with all that was observed. */
    Judgement explain(int event) {
        int group = accesses.group(event);
        PersonEpisodes episodes = new PersonEpisodes(accesses, settings);
        List<Episode> found = described(episodes, group);
        Judgement judgement = scorer.judge(found.get(episodeOfEvent[event] - starts[group]));
        boolean doubted =
                rules(episodeOfEvent[event]).contains("implausible-share")
                        && judgement.verdict() == Verdict.HUMAN;
        return doubted
                ? judgement.undecided(
                        settings.mark("implausible-share")
                                .seen("", Seconds.of(implausible))
                                .orElseThrow())
                : judgement;
    }
}
