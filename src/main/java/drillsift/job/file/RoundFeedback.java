package drillsift.job.file;

import drillsift.message.Language;
import drillsift.report.individual.Feedback;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the sheets of a round say of its mail.
 *
 * @param texts a language that is absent has the built-in ones
 * @param picture the file of the picture; its bytes are part of what a run is made from
 */
public record RoundFeedback(Map<Language, Feedback> texts, Optional<Path> picture) {

    static final RoundFeedback NONE = new RoundFeedback(Map.of(), Optional.empty());

    public Feedback in(Language language) {
        return texts.getOrDefault(language, Feedback.NONE);
    }
}
