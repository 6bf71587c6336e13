package drillsift.job.file;

import drillsift.event.EventKind;
import drillsift.read.DateOrder;
import drillsift.read.WideEvent;
import drillsift.read.WideProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a profile of wide exports: a copy of a shipped one, or a user's own. */
final class ProfileKeys {

    private static final int HEADER = 200;
    private static final List<String> KINDS =
            Arrays.stream(EventKind.values()).map(EventKind::name).toList();

    private ProfileKeys() {}

    /**
     * @param name as it is called in messages
     */
    static Optional<WideProfile> read(String name, Section file) {
        List<String> recipient = texts(file.optional("recipient"));
        List<String> token = texts(file.optional("token"));
        List<WideEvent> events = events(file);
        if (recipient.isEmpty() && token.isEmpty()) {
            file.required("recipient", "email");
        }
        Optional<String> dates =
                file.optional("dates").flatMap(value -> value.choice(DateOrder.keys()));
        WideProfile profile =
                new WideProfile(
                        name,
                        texts(file.optional("recognised-by")),
                        recipient,
                        token,
                        texts(file.optional("campaign")),
                        file.optional("time-zone").flatMap(CampaignKeys::zone),
                        dates.map(DateOrder::ofKey).orElse(DateOrder.UNKNOWN),
                        texts(file.optional("means-yes")),
                        texts(file.optional("means-no")),
                        texts(file.optional("address")),
                        texts(file.optional("device")),
                        texts(file.optional("ignored")),
                        events);
        file.done();
        return events.isEmpty() ? Optional.empty() : Optional.of(profile);
    }

    private static List<WideEvent> events(Section file) {
        Optional<Value> list = file.required("events", "[{kind: CLICKED, time: clicked_at}]");
        return list.map(Value::list).orElse(List.of()).stream()
                .flatMap(value -> value.section().stream())
                .flatMap(row -> event(row).stream())
                .toList();
    }

    private static Optional<WideEvent> event(Section row) {
        Optional<String> kind = row.required("kind", "CLICKED").flatMap(v -> v.choice(KINDS));
        List<String> time = texts(row.required("time", "clicked_at"));
        Optional<Value> isNot = row.optional("is-not");
        List<String> is = texts(row.optional("is"));
        WideEvent event =
                new WideEvent(
                        kind.map(EventKind::valueOf).orElse(EventKind.OTHER),
                        time,
                        texts(row.optional("said")),
                        texts(row.optional("address")),
                        texts(row.optional("agent")),
                        texts(row.optional("device")),
                        texts(row.optional("detail")),
                        row.optional("column").flatMap(value -> value.text(HEADER)).orElse(""),
                        is.isEmpty() ? texts(isNot) : is,
                        is.isEmpty() && isNot.isPresent());
        row.done();
        return kind.isPresent() && !time.isEmpty() ? Optional.of(event) : Optional.empty();
    }

    /** A single value is a list of one. */
    private static List<String> texts(Optional<Value> value) {
        if (value.isEmpty()) {
            return List.of();
        }
        List<Value> each = value.get().isText() ? List.of(value.get()) : value.get().list();
        return each.stream().flatMap(text -> text.text(HEADER).stream()).toList();
    }
}
