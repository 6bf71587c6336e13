package drillsift.read;

import drillsift.event.EventKind;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an export is read that has one row a person and one column a happening (F7). It is data: a
 * file that people copy and change.
 *
 * @param name as it is called in messages
 * @param recognised headers that an export must have to be taken for this one unasked; of several
 *     with a bar between them one is enough
 * @param recipient headers of the mail address, the better ones first
 * @param token headers of what the link carries
 * @param campaign headers of the campaign's id or name
 * @param zone of times that name none; empty for that of the input
 * @param dates how dates are meant that end in the year
 * @param yes what a column says where it means yes
 * @param no what a column of times says where it means that it did not happen
 * @param address of the person as a whole; it is taken for that of the earliest reaction
 * @param device likewise
 * @param ignored headers that nothing is made of on purpose
 */
public record WideProfile(
        String name,
        List<String> recognised,
        List<String> recipient,
        List<String> token,
        List<String> campaign,
        Optional<ZoneId> zone,
        DateOrder dates,
        List<String> yes,
        List<String> no,
        List<String> address,
        List<String> device,
        List<String> ignored,
        List<WideEvent> events) {

    /** The profile by which a file is read: the one that is asked for, or the one that it fits. */
    public static Optional<WideProfile> of(List<String> header, SourceSettings settings) {
        return settings.profile().or(() -> ShippedProfiles.fitting(header));
    }

    /** The same for dates in that order. */
    WideProfile dated(DateOrder order) {
        return new WideProfile(
                name,
                recognised,
                recipient,
                token,
                campaign,
                zone,
                order,
                yes,
                no,
                address,
                device,
                ignored,
                events);
    }

    /** The order of dates by what is known nearest to the file: its input, itself, the export. */
    DateOrder order(SourceFile file, SourceSettings settings) {
        return settings.dates().orElse(dates == DateOrder.UNKNOWN ? file.dates() : dates);
    }

    /** Every header that something is made of, each under itself. */
    public Columns columns(List<String> header) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        used().forEach(each -> names.put(each, List.of(each)));
        return Columns.of(header, names, Map.of());
    }

    private Set<String> used() {
        return Stream.concat(
                        Stream.of(recipient, token, campaign, address, device)
                                .flatMap(List::stream),
                        events.stream().flatMap(WideEvent::headers))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Headers that the profile says nothing of. */
    List<String> unknown(List<String> header) {
        Set<String> known =
                Stream.concat(used().stream(), ignored.stream())
                        .map(HeaderNames::comparable)
                        .collect(Collectors.toSet());
        return header.stream()
                .filter(each -> !known.contains(HeaderNames.comparable(each)))
                .toList();
    }

    /** What an export lacks to be read by it. */
    List<String> missing(List<String> header) {
        Columns columns = columns(header);
        boolean hasPerson =
                Stream.concat(recipient.stream(), token.stream()).anyMatch(columns::has);
        if (!hasPerson) {
            return List.of(String.join(" / ", recipient.isEmpty() ? token : recipient));
        }
        boolean hasDeed =
                events.stream().flatMap(each -> each.time().stream()).anyMatch(columns::has);
        return !hasDeed
                ? List.of(
                        events.stream()
                                .map(event -> event.time().get(0))
                                .collect(Collectors.joining(" / ")))
                : List.of();
    }

    /**
     * Kinds that an export with these headers tells of whenever they happen. A column that may only
     * say that it happened is no proof of that: without a time nothing is counted.
     */
    public Set<EventKind> kinds(List<String> header) {
        Columns columns = columns(header);
        return events.stream()
                .filter(
                        event ->
                                event.time().stream()
                                        .filter(each -> !event.said().contains(each))
                                        .anyMatch(columns::has))
                .map(WideEvent::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Our words for the columns with the headers that they have there. */
    public Map<String, String> mapping(List<String> header) {
        Columns columns = columns(header);
        Map<String, String> mapping = new LinkedHashMap<>();
        put(mapping, "recipient", recipient, columns);
        put(mapping, "token", token, columns);
        for (WideEvent event : events) {
            String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            put(mapping, kind, event.time(), columns);
        }
        return mapping;
    }

    private static void put(
            Map<String, String> mapping, String name, List<String> headers, Columns columns) {
        headers.stream()
                .filter(columns::has)
                .findFirst()
                .ifPresent(header -> mapping.putIfAbsent(name, header));
    }
}
