package drillsift.aggregate;

import drillsift.classify.EventParts;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.event.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts accesses to people: one pass over the events of a round, in parts. A level implies all
 * below it, so that strict <= likely <= lenient <= unfiltered holds for every sum.
 */
public final class Outcomes {

    private static final Measure[] MEASURES = Measure.values();
    private static final byte RAW = (byte) Sureness.RAW.ordinal();
    private static final byte LENIENT = (byte) Sureness.LENIENT.ordinal();
    private static final byte LIKELY = (byte) Sureness.LIKELY.ordinal();
    private static final byte STRICT = (byte) Sureness.STRICT.ordinal();

    private final JudgedRound judged;
    private final PersonKeys keys;
    private final byte[][] levels;
    private final long[][] firsts;

    /** By level and person: the first click that is at least that sure. */
    private final long[][] firstClicks;

    private final int[] reactionEvent;
    private final boolean[] imageLoaded;
    private final boolean[] afterClose;

    private Outcomes(JudgedRound judged, PersonKeys keys) {
        this.judged = judged;
        this.keys = keys;
        int people = judged.roster().size();
        this.levels = new byte[MEASURES.length][people];
        this.firsts = new long[MEASURES.length][people];
        this.firstClicks = new long[STRICT + 1][people];
        for (long[] times : firstClicks) {
            Arrays.fill(times, Long.MAX_VALUE);
        }
        this.reactionEvent = new int[people];
        this.imageLoaded = new boolean[people];
        this.afterClose = new boolean[people];
    }

    /** Of a round that is compared with no other. */
    public static List<Outcome> of(JudgedRound judged) {
        return of(judged, PersonKeys.of(List.of(judged.roster())));
    }

    /** In roster order, without those who are excluded. */
    public static List<Outcome> of(JudgedRound judged, PersonKeys keys) {
        return EventParts.of(judged, (from, to) -> new Outcomes(judged, keys).takeAll(from, to))
                .stream()
                .reduce(Outcomes::joined)
                .orElseThrow()
                .people();
    }

    private Outcomes takeAll(int from, int to) {
        for (int event = from; event < to; event++) {
            int person = judged.recipient(event);
            if (person != EventBlock.NONE && !judged.isEcho(event)) {
                take(event, person);
            }
        }
        return this;
    }

    /**
     * @param next what the events right after these come to
     */
    private Outcomes joined(Outcomes next) {
        for (int person = 0; person < imageLoaded.length; person++) {
            imageLoaded[person] |= next.imageLoaded[person];
            afterClose[person] |= next.afterClose[person];
            for (byte level = RAW; level <= STRICT; level++) {
                clickedAt(person, level, next.firstClicks[level][person]);
            }
            for (Measure measure : MEASURES) {
                byte level = next.levels[measure.ordinal()][person];
                if (level > 0) {
                    long first = next.firsts[measure.ordinal()][person];
                    add(measure, person, level, first, next.reactionEvent[person]);
                }
            }
        }
        return this;
    }

    private List<Outcome> people() {
        Map<String, Device> devices = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int person = 0; person < judged.roster().size(); person++) {
            if (!judged.roster().get(person).excluded()) {
                outcomes.add(outcome(person, devices));
            }
        }
        return outcomes;
    }

    private void take(int event, int person) {
        EventKind kind = judged.kind(event);
        if (kind == EventKind.REPORTED) {
            add(Measure.REPORT, person, STRICT, judged.time(event), event);
            return;
        }
        boolean isAccess = judged.episode(event) != EventBlock.NONE;
        if (!isAccess && !kind.isReaction()) {
            return;
        }
        byte level = isAccess ? level(event) : STRICT;
        if (kind == EventKind.OPENED) {
            imageLoaded[person] |= level >= LENIENT;
        } else if (judged.isAfterClose(event)) {
            afterClose[person] |= level >= LIKELY && kind.isReaction();
        } else {
            act(kind, person, level, event);
        }
    }

    private byte level(int event) {
        Verdict verdict = judged.verdict(event);
        if (verdict == Verdict.MACHINE) {
            return RAW; // nearly all of a large log: the rest of what is known is not looked up
        }
        return (byte)
                Sureness.of(verdict, judged.actor(event), judged.probability(event)).ordinal();
    }

    private void act(EventKind kind, int person, byte level, int event) {
        long time = judged.time(event);
        switch (kind) {
            case CLICKED, QR_SCANNED -> click(person, level, time, event);
            case PROGRAM_EXECUTED -> add(Measure.ATTACHMENT_RUN, person, level, time, event);
            case DATA_SUBMITTED -> submission(person, level, time, event);
            case PAGE_VIEWED -> add(Measure.PAGE_VIEW, person, level, time, event);
            case BUTTON_CLICKED -> add(Measure.BUTTON, person, level, time, event);
            case ATTACHMENT_OPENED, CONSENT_GRANTED, REPLIED -> {} // below, where they react
            case OPENED, TRAINING_COMPLETED, REPORTED, FORWARDED, DELETED, OUT_OF_OFFICE -> {}
            case SENT, DELIVERED, SEND_FAILED, BOUNCED, TRAP_HIT, RAW_REQUEST -> {}
            case CAMPAIGN_MARK, OTHER -> {}
        }
        if (kind.isReaction()) {
            add(Measure.REACTION, person, level, time, event);
        }
    }

    /**
     * Who sends the form of the page that a link leads to has opened the link, at least as surely.
     */
    private void submission(int person, byte level, long time, int event) {
        add(Measure.SUBMISSION, person, level, time, event);
        if (judged.round().payload() != Payload.ATTACHMENT) {
            click(person, level, time, event);
        }
    }

    private void click(int person, byte level, long time, int event) {
        add(Measure.CLICK, person, level, time, event);
        for (byte least = RAW; least <= level; least++) {
            clickedAt(person, least, time);
        }
    }

    private void clickedAt(int person, byte level, long time) {
        firstClicks[level][person] = Math.min(firstClicks[level][person], time);
    }

    private void add(Measure measure, int person, byte level, long time, int event) {
        byte[] known = levels[measure.ordinal()];
        long[] first = firsts[measure.ordinal()];
        boolean surer = level > known[person];
        if (surer || level == known[person] && time < first[person]) {
            known[person] = level;
            first[person] = time;
            if (measure == Measure.REACTION) {
                reactionEvent[person] = event;
            }
        }
    }

    private Outcome outcome(int person, Map<String, Device> devices) {
        Recipient recipient = judged.roster().get(person);
        JudgedRound.Delivery delivery = judged.deliveries().get(person);
        Map<Measure, Outcome.Act> acts = new EnumMap<>(Measure.class);
        for (Measure measure : MEASURES) {
            byte level = levels[measure.ordinal()][person];
            if (level > 0) {
                acts.put(measure, act(level, firsts[measure.ordinal()][person]));
            }
        }
        reportAfterClick(person, acts);
        boolean reacted = levels[Measure.REACTION.ordinal()][person] >= LIKELY;
        Optional<Device> device =
                reacted
                        ? Optional.of(
                                devices.computeIfAbsent(
                                        judged.agent(reactionEvent[person]), Device::ofAgent))
                        : Optional.empty();
        return new Outcome(
                person,
                keys.of(recipient),
                recipient.department(),
                delivery.delivered(),
                delivery.sentAt(),
                imageLoaded[person],
                afterClose[person] && !reacted,
                device,
                acts);
    }

    private static Outcome.Act act(byte level, long nanos) {
        Instant at = EventBlock.instant(nanos);
        return new Outcome.Act(
                level >= STRICT, level >= LIKELY, level >= LENIENT, level >= RAW, at);
    }

    /**
     * As sure as the surest click before the report, whatever came after it; the time is the
     * report's.
     */
    private void reportAfterClick(int person, Map<Measure, Outcome.Act> acts) {
        Outcome.Act report = acts.get(Measure.REPORT);
        if (report == null) {
            return;
        }
        long reported = EventBlock.nanos(report.firstAt());
        byte level = STRICT;
        while (level >= RAW && reported <= firstClicks[level][person]) {
            level--;
        }
        if (level >= RAW) {
            acts.put(Measure.REPORT_AFTER_CLICK, act(level, reported));
        }
    }
}
