package drillsift.store;

import drillsift.aggregate.Device;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.PersonKeys;
import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Outcomes as columns, without what the roster says of a person. */
final class PackedOutcomes {

    private static final int DELIVERED = 1;
    private static final int IMAGE_LOADED = 2;
    private static final int AFTER_CLOSE = 4;
    private static final int SENT = 8;
    private static final int NO_DEVICE = -1;

    private PackedOutcomes() {}

    static void write(Packed packed, List<Outcome> outcomes) {
        packed.ints(outcomes.stream().mapToInt(Outcome::recipient).toArray());
        byte[] flags = new byte[outcomes.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = flags(outcomes.get(i));
        }
        packed.bytes(flags);
        packed.longs(
                outcomes.stream()
                        .flatMap(one -> one.sentAt().stream())
                        .mapToLong(EventBlock::nanos)
                        .toArray());
        writeDevices(packed, outcomes);
        for (Measure measure : Measure.values()) {
            writeActs(packed, outcomes, measure);
        }
    }

    private static byte flags(Outcome one) {
        int flags = one.delivered() ? DELIVERED : 0;
        flags |= one.imageLoaded() ? IMAGE_LOADED : 0;
        flags |= one.reactedAfterClose() ? AFTER_CLOSE : 0;
        return (byte) (flags | (one.sentAt().isPresent() ? SENT : 0));
    }

    private static void writeDevices(Packed packed, List<Outcome> outcomes) {
        List<Device> devices =
                outcomes.stream().flatMap(one -> one.device().stream()).distinct().toList();
        packed.number(devices.size());
        devices.forEach(device -> packed.text(device.type()).text(device.system()));
        packed.ints(
                outcomes.stream()
                        .mapToInt(one -> one.device().map(devices::indexOf).orElse(NO_DEVICE))
                        .toArray());
    }

    private static void writeActs(Packed packed, List<Outcome> outcomes, Measure measure) {
        int[] places = new int[outcomes.size()];
        byte[] levels = new byte[places.length];
        long[] firsts = new long[places.length];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            Outcome.Act act = outcomes.get(i).acts().get(measure);
            if (act != null) {
                places[count] = i;
                levels[count] = level(act);
                firsts[count++] = EventBlock.nanos(act.firstAt());
            }
        }
        packed.ints(Arrays.copyOf(places, count));
        packed.bytes(Arrays.copyOf(levels, count));
        packed.longs(Arrays.copyOf(firsts, count));
    }

    /** 4 strict, 3 likely, 2 lenient, 1 unfiltered only: each implies those below. */
    private static byte level(Outcome.Act act) {
        int level = (act.strict() ? 1 : 0) + (act.likely() ? 1 : 0);
        return (byte) (level + (act.lenient() ? 1 : 0) + (act.raw() ? 1 : 0));
    }

    static List<Outcome> read(Unpacked from, Roster roster, PersonKeys keys) {
        int[] recipients = from.ints();
        byte[] flags = from.bytes();
        long[] sent = from.longs();
        List<Device> devices = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            devices.add(new Device(from.text(), from.text()));
        }
        int[] deviceOf = from.ints();
        List<Map<Measure, Outcome.Act>> acts = readActs(from, recipients.length);
        List<Outcome> outcomes = new ArrayList<>(recipients.length);
        int timed = 0;
        for (int i = 0; i < recipients.length; i++) {
            Recipient person = roster.get(recipients[i]);
            boolean isTimed = (flags[i] & SENT) != 0;
            Optional<Instant> sentAt =
                    isTimed ? Optional.of(EventBlock.instant(sent[timed++])) : Optional.empty();
            outcomes.add(
                    new Outcome(
                            recipients[i],
                            keys.of(person),
                            person.department(),
                            (flags[i] & DELIVERED) != 0,
                            sentAt,
                            (flags[i] & IMAGE_LOADED) != 0,
                            (flags[i] & AFTER_CLOSE) != 0,
                            deviceOf[i] == NO_DEVICE
                                    ? Optional.empty()
                                    : Optional.of(devices.get(deviceOf[i])),
                            acts.get(i)));
        }
        return outcomes;
    }

    private static List<Map<Measure, Outcome.Act>> readActs(Unpacked from, int people) {
        List<Map<Measure, Outcome.Act>> acts = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            acts.add(new EnumMap<>(Measure.class));
        }
        for (Measure measure : Measure.values()) {
            int[] places = from.ints();
            byte[] levels = from.bytes();
            long[] firsts = from.longs();
            for (int i = 0; i < places.length; i++) {
                Instant at = EventBlock.instant(firsts[i]);
                int level = levels[i];
                acts.get(places[i])
                        .put(
                                measure,
                                new Outcome.Act(level >= 4, level >= 3, level >= 2, true, at));
            }
        }
        return acts;
    }
}
