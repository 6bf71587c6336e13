package drillsift.store;

import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.UndecidedAct;
import drillsift.classify.ClassifyCode;
import drillsift.classify.Correction;
import drillsift.classify.CorrectionEffect;
import drillsift.classify.JudgedRound.RuleHits;
import drillsift.classify.JudgedRound.SourceDuplicates;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of a round; of corrections only what each did, for why it was made may be reworded. */
final class PackedCounts {

    private PackedCounts() {}

    static void write(Packed packed, RoundCounts counts) {
        packed.number(counts.events());
        packed.number(counts.human()).number(counts.machine()).number(counts.uncertain());
        packed.number(counts.deliveryRecorded() ? 1 : 0);
        packed.number(counts.measured().size());
        counts.measured().forEach(kind -> packed.text(kind.name()));
        writeTime(packed, counts.lastRecord());
        writeTime(packed, counts.watchedUntil());
        writeWaterfall(packed, counts.waterfall());
        packed.number(counts.duplicates().size());
        for (SourceDuplicates found : counts.duplicates()) {
            packed.text(found.file()).number(found.ordinal());
            packed.number(found.duplicate()).number(found.acts());
        }
        packed.number(counts.ruleHits().size());
        counts.ruleHits()
                .forEach(
                        (rule, hits) ->
                                packed.text(rule)
                                        .number(hits.human())
                                        .number(hits.machine())
                                        .number(hits.uncertain()));
        packed.number(counts.corrections().size());
        for (CorrectionEffect effect : counts.corrections()) {
            packed.text(effect.correction().id()).number(effect.accesses());
            packed.number(effect.people()).number(effect.changed());
        }
        packed.number(counts.undecided().size());
        counts.undecided().forEach(act -> writeUndecided(packed, act));
        packed.number(counts.notes().size());
        counts.notes().forEach(note -> writeNote(packed, note));
    }

    private static void writeTime(Packed packed, Optional<Instant> time) {
        packed.number(time.isPresent() ? 1 : 0);
        packed.number(time.map(EventBlock::nanos).orElse(0L));
    }

    private static void writeWaterfall(Packed packed, RoundFigures.Waterfall waterfall) {
        packed.number(waterfall.raw()).number(waterfall.duplicates());
        packed.number(waterfall.afterClose()).number(waterfall.machineCertain());
        packed.number(waterfall.machineLikely()).number(waterfall.uncertain());
        packed.number(waterfall.human()).number(waterfall.unjudged());
    }

    private static void writeUndecided(Packed packed, UndecidedAct act) {
        packed.number(act.recipient()).number(EventBlock.nanos(act.at()));
        packed.text(act.address()).text(act.agent());
        packed.number(Double.doubleToLongBits(act.probability()));
        packed.number(act.rules().size());
        act.rules().forEach(packed::text);
    }

    private static void writeNote(Packed packed, Problem note) {
        packed.text(((ClassifyCode) note.code()).name());
        packed.text(note.where().map(SourceRef::file).orElse(""));
        packed.number(note.where().map(SourceRef::line).orElse(-1L));
        packed.number(note.arguments().size());
        note.arguments().forEach(argument -> PackedValue.write(packed, argument));
    }

    static RoundCounts read(Unpacked from, List<Correction> corrections) {
        return new RoundCounts(
                from.count(),
                from.number(),
                from.number(),
                from.number(),
                from.number() == 1,
                readKinds(from),
                readTime(from),
                readTime(from),
                new RoundFigures.Waterfall(
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number(),
                        from.number()),
                readDuplicates(from),
                readHits(from),
                readEffects(from, corrections),
                readUndecided(from),
                readNotes(from));
    }

    private static Optional<Instant> readTime(Unpacked from) {
        boolean isKnown = from.number() == 1;
        long nanos = from.number();
        return isKnown ? Optional.of(EventBlock.instant(nanos)) : Optional.empty();
    }

    private static Set<EventKind> readKinds(Unpacked from) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (int left = from.count(); left > 0; left--) {
            kinds.add(EventKind.valueOf(from.text()));
        }
        return kinds;
    }

    private static List<SourceDuplicates> readDuplicates(Unpacked from) {
        List<SourceDuplicates> duplicates = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            duplicates.add(
                    new SourceDuplicates(from.text(), from.count(), from.count(), from.count()));
        }
        return duplicates;
    }

    private static SortedMap<String, RuleHits> readHits(Unpacked from) {
        SortedMap<String, RuleHits> hits = new TreeMap<>();
        for (int left = from.count(); left > 0; left--) {
            hits.put(from.text(), new RuleHits(from.number(), from.number(), from.number()));
        }
        return hits;
    }

    private static List<CorrectionEffect> readEffects(Unpacked from, List<Correction> corrections) {
        Map<String, long[]> kept = new HashMap<>();
        for (int left = from.count(); left > 0; left--) {
            kept.put(from.text(), new long[] {from.number(), from.number(), from.number()});
        }
        return corrections.stream()
                .map(
                        each -> {
                            long[] did = kept.getOrDefault(each.id(), new long[3]);
                            return new CorrectionEffect(each, did[0], (int) did[1], (int) did[2]);
                        })
                .toList();
    }

    private static List<UndecidedAct> readUndecided(Unpacked from) {
        List<UndecidedAct> acts = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            int recipient = from.count();
            Instant at = EventBlock.instant(from.number());
            String address = from.text();
            String agent = from.text();
            double probability = Double.longBitsToDouble(from.number());
            List<String> rules = new ArrayList<>();
            for (int more = from.count(); more > 0; more--) {
                rules.add(from.text());
            }
            acts.add(new UndecidedAct(recipient, at, address, agent, probability, rules));
        }
        return acts;
    }

    private static List<Problem> readNotes(Unpacked from) {
        List<Problem> notes = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            ClassifyCode code = ClassifyCode.valueOf(from.text());
            String file = from.text();
            long line = from.number();
            List<Object> arguments = new ArrayList<>();
            for (int more = from.count(); more > 0; more--) {
                arguments.add(PackedValue.read(from));
            }
            Optional<SourceRef> where =
                    line < 0 ? Optional.empty() : Optional.of(new SourceRef(file, line));
            notes.add(new Problem(code, where, arguments));
        }
        return notes;
    }
}
