package drillsift.store;

import drillsift.aggregate.RoundDeeds;
import drillsift.aggregate.RoundDeeds.Deeds;
import drillsift.aggregate.RoundDeeds.Line;
import drillsift.aggregate.TrainingSigns;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What lists and sheets tell of single people beside their outcomes. */
final class PackedPeople {

    private static final int OWN = 1;
    private static final int AFTER_CLOSE = 2;

    private PackedPeople() {}

    static void write(Packed packed, TrainingSigns signs) {
        packed.longs(signs.trained().toLongArray()).longs(signs.certain().toLongArray());
    }

    static TrainingSigns readSigns(Unpacked from) {
        return new TrainingSigns(BitSet.valueOf(from.longs()), BitSet.valueOf(from.longs()));
    }

    static void write(Packed packed, Optional<RoundDeeds> round) {
        packed.number(round.isPresent() ? 1 : 0);
        round.ifPresent(found -> write(packed, found));
    }

    private static void write(Packed packed, RoundDeeds round) {
        List<Deeds> deeds = round.deeds();
        packed.ints(ints(deeds, each -> each.line().recipient()));
        packed.ints(ints(deeds, each -> each.line().kind().ordinal()));
        packed.ints(ints(deeds, each -> flags(each.line())));
        packed.longs(longs(deeds, Deeds::first)).longs(longs(deeds, Deeds::last));
        packed.ints(ints(deeds, Deeds::times));
        packed.ints(round.others().stream().mapToInt(Integer::intValue).toArray());
    }

    private static int[] ints(List<Deeds> deeds, ToIntFunction<Deeds> part) {
        return deeds.stream().mapToInt(part).toArray();
    }

    private static long[] longs(List<Deeds> deeds, ToLongFunction<Deeds> part) {
        return deeds.stream().mapToLong(part).toArray();
    }

    private static int flags(Line line) {
        return (line.isOwn() ? OWN : 0) | (line.isAfterClose() ? AFTER_CLOSE : 0);
    }

    static Optional<RoundDeeds> readDeeds(Unpacked from) {
        return from.number() == 1 ? Optional.of(deeds(from)) : Optional.empty();
    }

    private static RoundDeeds deeds(Unpacked from) {
        int[] recipients = from.ints();
        int[] kinds = from.ints();
        int[] flags = from.ints();
        long[] firsts = from.longs();
        long[] lasts = from.longs();
        int[] times = from.ints();
        List<Deeds> deeds = new ArrayList<>(recipients.length);
        for (int i = 0; i < recipients.length; i++) {
            Line line =
                    new Line(
                            recipients[i],
                            EventKind.values()[kinds[i]],
                            (flags[i] & OWN) != 0,
                            (flags[i] & AFTER_CLOSE) != 0);
            deeds.add(new Deeds(line, firsts[i], lasts[i], times[i]));
        }
        return new RoundDeeds(deeds, IntStream.of(from.ints()).boxed().toList());
    }
}
