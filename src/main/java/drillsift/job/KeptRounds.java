package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.event.Campaign;
import drillsift.event.DetectionDifficulty;
import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.event.Payload;
import drillsift.event.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a published run was made from besides its filter set.
 *
 * @param rounds by number
 */
record KeptRounds(
        ZoneId zone,
        LocalTime officeFrom,
        LocalTime officeTo,
        List<LocalDate> holidays,
        SortedMap<Integer, Kept> rounds) {

    /**
     * @param rosterKey of the roster's bytes and the way it was read
     */
    record Kept(Round round, String roster, String rosterKey, List<Input> inputs) {

        /** Whether the records are the same and in the same order. */
        boolean hasRecordsOf(Kept other) {
            return inputs.equals(other.inputs);
        }
    }

    /**
     * @param key of the file's bytes and the way they were taken
     */
    record Input(String file, InputFormat format, String key, Set<EventKind> namedKinds) {}

    /** Of a run whose copy has been found whole. */
    static KeptRounds of(Path run) throws IOException {
        Path file = run.resolve(KeptFilters.FOLDER).resolve(KeptFilters.ROUNDS);
        JsonNode root = RunSummary.tree(Files.readAllBytes(file));
        List<LocalDate> holidays = new ArrayList<>();
        root.path("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
        SortedMap<Integer, Kept> rounds = new TreeMap<>();
        for (JsonNode node : root.path("rounds")) {
            rounds.put(node.path("round").asInt(), kept(node));
        }
        return new KeptRounds(
                ZoneId.of(root.path("time_zone").asText()),
                LocalTime.parse(root.path("office_from").asText()),
                LocalTime.parse(root.path("office_to").asText()),
                List.copyOf(holidays),
                rounds);
    }

    private static Kept kept(JsonNode node) {
        Round round =
                new Round(
                        node.path("round").asInt(),
                        Payload.valueOf(node.path("payload").asText()),
                        text(node, "difficulty").map(DetectionDifficulty::valueOf),
                        text(node, "sent").map(Instant::parse),
                        text(node, "disclosed").map(Instant::parse));
        List<Input> inputs = new ArrayList<>();
        for (JsonNode input : node.path("inputs")) {
            Set<EventKind> kinds = new TreeSet<>();
            input.path("named_kinds").forEach(kind -> kinds.add(EventKind.valueOf(kind.asText())));
            inputs.add(
                    new Input(
                            input.path("file").asText(),
                            InputFormat.valueOf(input.path("format").asText()),
                            input.path("key").asText(),
                            kinds));
        }
        return new Kept(
                round,
                node.path("roster").asText(),
                node.path("roster_key").asText(),
                List.copyOf(inputs));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    /** The campaign as it was then, as far as judging looks at it. */
    Campaign campaign(Campaign now) {
        return new Campaign(
                now.id(),
                now.title(),
                now.organization(),
                zone,
                officeFrom,
                officeTo,
                holidays,
                now.purpose(),
                now.responsible(),
                now.retentionDays());
    }

    boolean hasSettingsOf(KeptRounds other) {
        return zone.equals(other.zone)
                && officeFrom.equals(other.officeFrom)
                && officeTo.equals(other.officeTo)
                && holidays.equals(other.holidays);
    }
}
