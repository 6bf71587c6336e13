package drillsift.job;

import drillsift.event.EventKind;
import drillsift.event.Framing;
import drillsift.event.Payload;
import drillsift.event.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one round, as far as they can be told from those of others.
 *
 * @param roster the list of people that fits best
 */
record FoundRound(int number, Inspection roster, List<Inspection> inputs) {

    /** Longer than the answers to one mail go on, and shorter than what lies between two. */
    private static final Duration BETWEEN = Duration.ofDays(7);

    /** One row in so many may be faulty in a list of people that somebody keeps. */
    private static final int MOST_FAULTS = 10;

    /** The input that is listed first tells time and id of what two of them recorded: the tool. */
    private static final Comparator<Inspection> TOOLS_FIRST =
            Comparator.comparing(FoundRound::isLog).thenComparing(Inspection::name);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * A folder with inputs is a round; in one folder alone, time tells them apart. They are
     * numbered by their first records, whatever the folders are called.
     */
    static List<FoundRound> of(FoundFolder found) {
        TreeMap<String, List<Inspection>> folders = new TreeMap<>();
        for (Inspection input : found.inputs()) {
            folders.computeIfAbsent(folder(input), key -> new ArrayList<>()).add(input);
        }
        List<List<Inspection>> groups =
                folders.size() == 1
                        ? byTime(folders.firstEntry().getValue())
                        : ofOneTime(folders, found.rosters());
        groups.sort(
                Comparator.comparing(FoundRound::first)
                        .thenComparingInt(FoundRound::numberOfFolder));
        List<FoundRound> rounds = new ArrayList<>();
        for (List<Inspection> group : groups) {
            group.sort(TOOLS_FIRST);
            Inspection roster = best(found.rosters(), group);
            rounds.add(new FoundRound(rounds.size() + 1, roster, group));
        }
        return rounds;
    }

    /**
     * A folder of nothing but logs that were written during another folder's mail is of that round,
     * unless each has people of its own.
     */
    private static List<List<Inspection>> ofOneTime(
            TreeMap<String, List<Inspection>> folders, List<Inspection> rosters) {
        Set<String> ofPeople = rosters.stream().map(FoundRound::folder).collect(Collectors.toSet());
        List<Map.Entry<String, List<Inspection>>> rounds = new ArrayList<>();
        for (Map.Entry<String, List<Inspection>> folder : folders.entrySet()) {
            List<Map.Entry<String, List<Inspection>>> meant =
                    rounds.stream()
                            .filter(each -> overlap(each.getValue(), folder.getValue()))
                            .toList();
            boolean isSame =
                    meant.size() == 1
                            && (areLogs(meant.get(0).getValue()) || areLogs(folder.getValue()))
                            && !(ofPeople.contains(meant.get(0).getKey())
                                    && ofPeople.contains(folder.getKey()));
            if (isSame) {
                meant.get(0).getValue().addAll(folder.getValue());
            } else {
                rounds.add(folder);
            }
        }
        return rounds.stream()
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean areLogs(List<Inspection> group) {
        return group.stream().allMatch(FoundRound::isLog);
    }

    private static boolean overlap(List<Inspection> one, List<Inspection> other) {
        return !first(one).isAfter(last(other)) && !first(other).isAfter(last(one));
    }

    private static Instant last(List<Inspection> group) {
        return group.stream().map(file -> file.content().last).max(Instant::compareTo).get();
    }

    private static String folder(Inspection file) {
        int end = file.part().map(part -> file.name().lastIndexOf("!" + part)).orElse(-1);
        String name = end < 0 ? file.name() : file.name().substring(0, end);
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static int numberOfFolder(List<Inspection> group) {
        Matcher number = NUMBER.matcher(folder(group.get(0)));
        int found = Integer.MAX_VALUE;
        while (number.find()) {
            found = number.group().length() < 9 ? Integer.parseInt(number.group()) : found;
        }
        return found;
    }

    private static Instant first(List<Inspection> group) {
        return group.stream().map(file -> file.content().first).min(Instant::compareTo).get();
    }

    private static List<List<Inspection>> byTime(List<Inspection> inputs) {
        List<Inspection> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparing(file -> file.content().first));
        List<List<Inspection>> groups = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Inspection input : sorted) {
            boolean timed = input.content().hasTimes();
            if (groups.isEmpty() || timed && input.content().first.isAfter(later(end))) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(input);
            end = timed && input.content().last.isAfter(end) ? input.content().last : end;
        }
        return groups;
    }

    private static boolean isLog(Inspection file) {
        return file.source().orElseThrow().format().framing() == Framing.LINES;
    }

    private static Instant later(Instant end) {
        return end.equals(Instant.MIN) ? Instant.MAX : end.plus(BETWEEN);
    }

    /**
     * Whose people the records name; of equals a list of people alone, with departments. A few rows
     * that are to be mended may be anybody's.
     */
    private static Inspection best(List<Inspection> rosters, List<Inspection> group) {
        return rosters.stream()
                .max(
                        Comparator.comparingInt(
                                        (Inspection roster) ->
                                                fit(roster, group) + fewFaults(roster))
                                .thenComparing(FoundRound::hasDepartments)
                                .thenComparing(roster -> departments(roster) > 0)
                                .thenComparing(
                                        roster -> folder(roster).equals(folder(group.get(0))))
                                .thenComparing(roster -> roster.peopleFaults().isEmpty())
                                .thenComparingLong(FoundRound::departments)
                                .thenComparing(roster -> !roster.isInput())
                                .thenComparing(Inspection::name, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** By mail addresses where there are any: a tool that names both tells whose a token is. */
    static int fit(Inspection file, List<Inspection> group) {
        Roster roster = file.roster().orElseThrow().roster();
        List<RosterFit> fits =
                group.stream().map(input -> RosterFit.of(input.content(), roster)).toList();
        boolean named = fits.stream().anyMatch(fit -> fit.addresses() > 0);
        return fits.stream()
                .mapToInt(fit -> named ? fit.addressesKnown() : fit.tokensKnown())
                .sum();
    }

    private static int fewFaults(Inspection roster) {
        int faults = roster.peopleFaults().size();
        return MOST_FAULTS * faults <= roster.roster().orElseThrow().roster().size() ? faults : 0;
    }

    /** Departments of their own, and not what else a tool keeps of people. */
    private static boolean hasDepartments(Inspection roster) {
        return departments(roster) > 0 && !roster.hasPositions();
    }

    private static long departments(Inspection file) {
        return file.roster().orElseThrow().roster().recipients().stream()
                .map(person -> person.department())
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    private boolean has(EventKind kind) {
        return inputs.stream().anyMatch(file -> file.content().has(kind));
    }

    /** What was recorded tells; a link is what is left. */
    Payload payload() {
        if (has(EventKind.PROGRAM_EXECUTED) || has(EventKind.ATTACHMENT_OPENED)) {
            return Payload.ATTACHMENT;
        }
        return has(EventKind.DATA_SUBMITTED) ? Payload.FORM : Payload.LINK;
    }

    /**
     * When its first record was made, machines that only look around aside; empty without times.
     */
    Optional<Instant> firstRecord() {
        return timed().map(file -> file.content().first).min(Instant::compareTo);
    }

    Optional<Instant> lastRecord() {
        return timed().map(file -> file.content().last).max(Instant::compareTo);
    }

    private Stream<Inspection> timed() {
        return inputs.stream().filter(file -> file.content().hasTimes());
    }

    boolean hasSending() {
        boolean planned =
                roster.roster().orElseThrow().roster().recipients().stream()
                        .anyMatch(person -> person.sentAt().isPresent());
        return planned || has(EventKind.SENT) || has(EventKind.DELIVERED);
    }

    int people() {
        return roster.roster().orElseThrow().roster().size();
    }
}
