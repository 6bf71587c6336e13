package drillsift.job.file;

import drillsift.message.Language;
import drillsift.report.Picture;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.Feedback.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the mail of one round is recognised: points, steps, and a picture with numbered marks. */
final class FeedbackKeys {

    /** A copy stands in the file of each person. */
    private static final long LARGEST_PICTURE = 512 * 1024;

    private final Paths paths;

    FeedbackKeys(Paths paths) {
        this.paths = paths;
    }

    /** Per language; a language that is absent has the built-in texts. */
    RoundFeedback read(Value value) {
        Optional<Section> section = value.section();
        if (section.isEmpty()) {
            return RoundFeedback.NONE;
        }
        Section keys = section.get();
        Map<Language, List<String>> points = texts(keys.optional("points"), Feedback.POINTS);
        Map<Language, List<String>> next = texts(keys.optional("next"), Feedback.NEXT);
        Optional<Section> shown = keys.optional("picture").flatMap(Value::section);
        Optional<Value> file = shown.flatMap(one -> one.required("file", "mail.png"));
        Optional<Path> path = file.flatMap(paths::file);
        Optional<Picture> picture = path.flatMap(one -> picture(file.get(), one));
        List<Mark> marks = shown.map(one -> marks(one, points)).orElse(List.of());
        shown.ifPresent(Section::done);
        keys.done();
        Map<Language, Feedback> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> own = points.getOrDefault(language, List.of());
            List<String> steps = next.getOrDefault(language, List.of());
            // The marks of a picture stand for points of our own.
            Optional<Picture> seen = own.isEmpty() ? Optional.empty() : picture;
            byLanguage.put(language, new Feedback(own, steps, seen, marks));
        }
        return new RoundFeedback(byLanguage, path);
    }

    private static Map<Language, List<String>> texts(Optional<Value> value, int most) {
        Map<Language, List<String>> texts = new EnumMap<>(Language.class);
        Optional<Section> section = value.flatMap(Value::section);
        if (section.isEmpty()) {
            return texts;
        }
        for (Language language : Language.values()) {
            section.get()
                    .optional(language.tag())
                    .ifPresent(list -> texts.put(language, texts(list, most)));
        }
        section.get().done();
        return texts;
    }

    private static List<String> texts(Value list, int most) {
        List<Value> values = list.list();
        if (values.size() > most) {
            list.note(JobFileCode.TOO_MANY, String.valueOf(most));
        }
        if (list.isList() && values.isEmpty()) {
            list.note(JobFileCode.EMPTY_LIST);
        }
        return values.stream()
                .map(each -> each.text(Feedback.LONGEST))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Picture> picture(Value place, Path path) {
        try {
            if (Files.size(path) > LARGEST_PICTURE) {
                place.note(JobFileCode.PICTURE_TOO_LARGE, String.valueOf(LARGEST_PICTURE / 1024));
                return Optional.empty();
            }
            Optional<Picture> picture = Picture.of(Files.readAllBytes(path));
            if (picture.isEmpty()) {
                place.wrong(JobFileCode.NOT_A_PICTURE, place.text().orElse(""));
            }
            return picture;
        } catch (IOException e) {
            place.wrong(JobFileCode.UNREADABLE, place.text().orElse(""));
            return Optional.empty();
        }
    }

    /** The first mark belongs to the first point, and so on. */
    private static List<Mark> marks(Section picture, Map<Language, List<String>> points) {
        Optional<Value> list = picture.optional("marks");
        List<Mark> marks = new ArrayList<>();
        for (Value each : list.map(Value::list).orElse(List.of())) {
            each.section().flatMap(FeedbackKeys::mark).ifPresent(marks::add);
        }
        int fewest = points.values().stream().mapToInt(List::size).min().orElse(0);
        if (marks.size() > fewest) {
            list.get()
                    .note(
                            JobFileCode.MARKS_WITHOUT_POINTS,
                            String.valueOf(marks.size()),
                            String.valueOf(fewest));
            return List.of();
        }
        return marks;
    }

    private static Optional<Mark> mark(Section keys) {
        Optional<Double> x = percent(keys, "x");
        Optional<Double> y = percent(keys, "y");
        keys.done();
        return x.isEmpty() || y.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark(x.get(), y.get()));
    }

    private static Optional<Double> percent(Section keys, String key) {
        return keys.required(key, "50")
                .flatMap(value -> value.parsed(FeedbackKeys::percent, JobFileCode.NOT_PERCENT));
    }

    private static Optional<Double> percent(String text) {
        return Words.number(text).filter(number -> number >= 0 && number <= 100);
    }
}
