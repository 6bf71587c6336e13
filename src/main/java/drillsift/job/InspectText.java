package drillsift.job;

import drillsift.event.DrillEvent;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.message.Messages;
import drillsift.read.DateOrder;
import drillsift.read.RosterFile;
import drillsift.read.SourceFile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells in lines for a terminal what looking at a file found. */
final class InspectText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final int INDENT = 2;
    private static final int LONGEST = 60;
    private static final int SUBJECTS = 10;
    private static final int FAULTS = 5;

    private final Messages messages;
    private final ZoneId zone;
    private final Optional<Roster> roster;
    private final List<String> lines = new ArrayList<>();

    InspectText(Messages messages, ZoneId zone, Optional<Roster> roster) {
        this.messages = messages;
        this.zone = zone;
        this.roster = roster;
    }

    List<String> of(Inspection file) {
        lines.clear();
        lines.add(file.name());
        file.source().ifPresent(source -> source(file, source));
        if (file.source().isEmpty() && file.roster().isPresent()) {
            tell("roster", file.mapping().get("email"));
            mapping(file.mapping());
        }
        file.roster().ifPresent(this::people);
        if (!file.peopleFaults().isEmpty()) {
            tell("to-mend", file.peopleFaults().size());
            file.peopleFaults().stream().limit(FAULTS).forEach(fault -> add(messages.text(fault)));
        }
        if (!file.isInput() && file.roster().isEmpty()) {
            tell("neither");
            file.refusals().forEach(problem -> add(messages.text(problem)));
            file.mailColumns().forEach(header -> tell("maybe-people", header));
        }
        return List.copyOf(lines);
    }

    private void source(Inspection file, SourceFile source) {
        tell("format", source.format().key(), InspectWords.reason(messages, source));
        tell("encoding", source.encoding().name(), InspectWords.framing(messages, source));
        mapping(file.mapping());
        file.logFormat().ifPresent(format -> tell("log-format", format));
        if (source.dates() != DateOrder.UNKNOWN) {
            tell("dates." + source.dates().key());
        }
        Inspection.Content content = file.content();
        tell("records", content.records, content.accepted, content.rejected, content.skipped);
        if (content.hasTimes()) {
            times(content);
        }
        kinds(content);
        subjects(content);
        content.events.forEach(event -> tell("event", event.line(), event(event)));
        roster.ifPresent(people -> fit(RosterFit.of(content, people)));
        rejects(content);
    }

    private void times(Inspection.Content content) {
        tell("times", time(content.first), time(content.last));
        if (!content.timeAsWritten.isEmpty()) {
            tell("times-written", content.timeAsWritten);
        }
        int assumed = content.notes.getOrDefault("assumed-zone", 0);
        tell(assumed > 0 ? "zone-assumed" : "zone-named", zone.getId(), assumed);
    }

    private void mapping(Map<String, String> mapping) {
        if (!mapping.isEmpty()) {
            String pairs =
                    mapping.entrySet().stream()
                            .map(pair -> pair.getKey() + " = " + pair.getValue())
                            .collect(Collectors.joining(", "));
            tell("columns", pairs);
        }
    }

    private void kinds(Inspection.Content content) {
        String kinds =
                content.kinds.entrySet().stream()
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            tell("kinds", kinds);
        }
    }

    /** The most frequent ones first; equal ones in the order of the file. */
    private void subjects(Inspection.Content content) {
        content.subjects.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SUBJECTS)
                .forEach(each -> tell("subject", each.getValue(), cut(each.getKey())));
        if (content.subjects.size() > SUBJECTS) {
            tell("subjects-more", content.subjects.size() - SUBJECTS);
        }
    }

    private static String cut(String text) {
        return Columns.cut(text, LONGEST);
    }

    private String event(DrillEvent event) {
        List<String> parts = new ArrayList<>();
        parts.add(time(event.occurredAt()));
        parts.add(event.kind().name());
        for (String part : List.of(event.recipient(), event.token(), event.peer())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        parts.add(cut(event.agent()));
        return String.join("  ", parts).strip();
    }

    private void fit(RosterFit fit) {
        tell("fit", fit.tokensKnown(), fit.tokens(), fit.addressesKnown(), fit.addresses());
        if (!fit.isGood()) {
            tell("no-fit");
        }
    }

    private void rejects(Inspection.Content content) {
        content.examples.forEach(
                (reason, example) -> {
                    String shown = example.shown();
                    tell(
                            shown.isEmpty() ? "reject-alone" : "reject",
                            content.reasons.get(reason),
                            messages.text("normalize", "reason." + reason),
                            example.line(),
                            cut(shown));
                });
    }

    private void people(RosterFile file) {
        List<Recipient> all = file.roster().recipients();
        long tokens = all.stream().filter(person -> !person.token().isEmpty()).count();
        long sent = all.stream().filter(person -> person.sentAt().isPresent()).count();
        long departments =
                all.stream()
                        .map(Recipient::department)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .count();
        tell("people", all.size(), departments, tokens, sent);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private void tell(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        add(messages.text("inspect", key, plain));
    }

    private void add(String text) {
        lines.addAll(Columns.wrapped(text, INDENT));
    }
}
