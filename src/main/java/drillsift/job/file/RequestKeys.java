package drillsift.job.file;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import drillsift.event.EventKind;
import drillsift.message.Nearest;
import drillsift.normalize.PathTemplate;
import drillsift.read.RequestRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of an access log for what its requests are, in the order in which they are tried. */
final class RequestKeys {

    private static final int MOST = 200;
    private static final int LONGEST = 1_000;
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What can be said of a request, and told of a source. */
    static final List<String> KINDS =
            Arrays.stream(EventKind.values())
                    .filter(EventKind::canBeRequest)
                    .map(EventKind::name)
                    .toList();

    private final List<RequestRule> rules = new ArrayList<>();
    private final List<Section> places = new ArrayList<>();

    private RequestKeys() {}

    static List<RequestRule> read(Value list) {
        List<Value> values = list.list();
        if (list.isList() && values.isEmpty()) {
            list.note(JobFileCode.EMPTY_LIST);
        }
        if (values.size() > MOST) {
            list.note(JobFileCode.TOO_MANY, String.valueOf(MOST));
        }
        RequestKeys keys = new RequestKeys();
        values.stream().limit(MOST).forEach(each -> each.section().ifPresent(keys::add));
        return List.copyOf(keys.rules);
    }

    private void add(Section keys) {
        Optional<String> method = keys.optional("method").flatMap(value -> value.choice(METHODS));
        Optional<Value> path = keys.optional("path");
        Optional<String> shape = path.flatMap(RequestKeys::path);
        Optional<Value> pattern = keys.optional("pattern");
        Optional<String> re2 = pattern.flatMap(RequestKeys::pattern);
        Optional<String> status =
                keys.optional("status")
                        .flatMap(value -> value.parsed(Words::status, JobFileCode.NOT_STATUS));
        Optional<EventKind> kind =
                keys.required("kind", "CLICKED")
                        .flatMap(value -> value.choice(KINDS))
                        .map(EventKind::valueOf);
        if (path.isPresent() && pattern.isPresent()) {
            pattern.get().note(JobFileCode.PATH_AND_PATTERN);
        } else if (!keys.hasAny("method", "path", "pattern", "status")) {
            keys.note(JobFileCode.NO_CONDITION);
        }
        keys.done();
        boolean isWhole =
                path.isPresent() == shape.isPresent() && pattern.isPresent() == re2.isPresent();
        kind.filter(good -> isWhole)
                .map(
                        good ->
                                new RequestRule(
                                        method.orElse(""),
                                        shape.orElse(""),
                                        re2.orElse(""),
                                        status.orElse(""),
                                        good))
                .ifPresent(rule -> add(rule, keys));
    }

    private void add(RequestRule rule, Section keys) {
        noteWhenHidden(rule, keys);
        rules.add(rule);
        places.add(keys);
    }

    /** A rule that an earlier one leaves nothing to stands at the wrong place. */
    private void noteWhenHidden(RequestRule rule, Section keys) {
        for (int i = 0; i < rules.size(); i++) {
            if (covers(rules.get(i), rule)) {
                keys.note(JobFileCode.NEVER_REACHED, String.valueOf(places.get(i).where().line()));
                return;
            }
        }
    }

    private static boolean covers(RequestRule earlier, RequestRule later) {
        boolean isPlain = later.method().isEmpty() || later.method().matches("GET|POST");
        boolean isMethod =
                earlier.method().equals(later.method()) || earlier.method().isEmpty() && isPlain;
        boolean isStatus = earlier.status().isEmpty() || earlier.status().equals(later.status());
        boolean isAll = earlier.pattern().isEmpty() && earlier.path().matches("[*]?|/[*]");
        boolean isSame =
                earlier.path().equals(later.path()) && earlier.pattern().equals(later.pattern());
        return isMethod && isStatus && (isAll || isSame);
    }

    private static Optional<String> path(Value value) {
        Optional<String> text = value.text(LONGEST);
        if (text.isEmpty() || !areKnown(PathTemplate.names(text.get()), value)) {
            return Optional.empty();
        }
        if (PathTemplate.of(text.get()).isEmpty()) {
            value.wrong(JobFileCode.NOT_REQUEST_PATH, text.get());
            return Optional.empty();
        }
        return text;
    }

    private static Optional<String> pattern(Value value) {
        Optional<String> text = value.text(LONGEST);
        try {
            return text.filter(
                    re2 ->
                            areKnown(
                                    Pattern.compile(re2).namedGroups().keySet().stream()
                                            .sorted()
                                            .toList(),
                                    value));
        } catch (PatternSyntaxException notRe2) {
            value.wrong(JobFileCode.NOT_PATTERN, text.get(), Shown.of(notRe2.getDescription()));
            return Optional.empty();
        }
    }

    private static boolean areKnown(List<String> names, Value value) {
        List<String> unknown =
                names.stream().filter(name -> !PathTemplate.NAMES.contains(name)).toList();
        for (String name : unknown) {
            Optional<String> near = Nearest.of(name, PathTemplate.NAMES);
            if (near.isPresent()) {
                value.wrong(
                        JobFileCode.UNKNOWN_NAME_NEAR, "<" + name + ">", "<" + near.get() + ">");
            } else {
                value.wrong(
                        JobFileCode.UNKNOWN_NAME,
                        "<" + name + ">",
                        "<" + String.join(">, <", PathTemplate.NAMES) + ">");
            }
        }
        return unknown.isEmpty();
    }
}
