package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.job.file.Input;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.RosterReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A pilot's input outside the job's rounds, read as the job reads its own: with the token's
 * parameter and the column names of the first input of that format.
 */
final class PilotFile {

    private final JobFile job;
    private final Path file;

    PilotFile(JobFile job, Path file) {
        this.job = job;
        this.file = file;
    }

    /**
     * @throws RefusedException for a file or roster that cannot be read, or when nobody says whose
     *     mailboxes they are
     */
    RoundAtHand read(CalibrateQuery query) {
        ParsedSource source = ParsedSource.of(planned());
        Roster roster =
                query.roster().map(this::roster).orElseGet(() -> mailboxes(tokens(query), source));
        if (roster.size() == 0) {
            throw new RefusedException(Problem.of(JobCode.NO_MAILBOXES, file.toString()));
        }
        Round round =
                new Round(1, Payload.LINK, Optional.empty(), Optional.empty(), Optional.empty());
        return new RoundAtHand(round, roster, List.of(source), source.rejected());
    }

    private PlannedSource planned() {
        try {
            long modified = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            for (SourceSettings settings : settings()) {
                Optional<SourceFile> found = survey(settings);
                if (found.isPresent()) {
                    return new PlannedSource(1, 0, found.get(), settings, modified);
                }
            }
            SourceSettings none = kept(SourceSettings.in(job.campaign().zone()));
            SourceFile found = SourceSurvey.survey(file.toString(), file, none);
            return new PlannedSource(1, 0, found, none, modified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the job's inputs, each once. */
    private Set<SourceSettings> settings() {
        Set<SourceSettings> settings = new LinkedHashSet<>();
        job.rounds().stream()
                .flatMap(round -> round.inputs().stream())
                .map(Input::settings)
                .forEach(settings::add);
        return settings;
    }

    /** Empty where the file is of another format than that input. */
    private Optional<SourceFile> survey(SourceSettings like) {
        SourceSettings open =
                new SourceSettings(
                        Optional.empty(),
                        like.encoding(),
                        like.columns(),
                        like.tokenParameter(),
                        like.zone(),
                        like.tokenPattern(),
                        like.requests(),
                        Optional.empty()); // a pilot is a campaign of its own
        try {
            SourceFile found = SourceSurvey.survey(file.toString(), file, open);
            return Optional.of(found)
                    .filter(one -> like.format().orElse(one.format()) == one.format());
        } catch (RefusedException otherColumns) {
            return Optional.empty(); // read once more without settings, which says what is wrong
        }
    }

    private Roster roster(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new RefusedException(Problem.of(JobCode.NO_ROSTER, path.toString()));
        }
        Set<SourceSettings> settings = new LinkedHashSet<>();
        settings.add(kept(SourceSettings.in(job.campaign().zone())));
        job.rounds().forEach(round -> settings.add(round.roster().settings()));
        RefusedException refusal = null;
        for (SourceSettings each : settings) {
            try {
                return RosterReader.read(path.toString(), path, each).roster();
            } catch (RefusedException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        throw refusal;
    }

    /** As the job keeps people, tokens and addresses. */
    private SourceSettings kept(SourceSettings settings) {
        return job.pseudonyms().map(settings::under).orElse(settings);
    }

    private List<String> tokens(CalibrateQuery query) {
        return job.pseudonyms()
                .map(names -> query.tokens().stream().map(names::meantToken).toList())
                .orElse(query.tokens());
    }

    /** The tokens that were given, else all whom the file says that a mail was sent to. */
    private static Roster mailboxes(List<String> tokens, ParsedSource source) {
        List<Recipient> mailboxes = new ArrayList<>();
        if (tokens.isEmpty()) {
            sent(source).forEach((mail, token) -> mailboxes.add(mailbox(mail, token, mailboxes)));
        } else {
            tokens.stream()
                    .distinct()
                    .forEach(token -> mailboxes.add(mailbox(token, token, mailboxes)));
        }
        return new Roster(mailboxes);
    }

    private static TreeMap<String, String> sent(ParsedSource source) {
        TreeMap<String, String> sent = new TreeMap<>();
        for (EventBlock block : source.events()) {
            for (int row = 0; row < block.size(); row++) {
                boolean isSent = block.kind()[row] == EventKind.SENT.ordinal();
                if (isSent && block.recipient()[row] >= 0) {
                    int token = block.token()[row];
                    sent.merge(
                            block.recipients().get(block.recipient()[row]),
                            token < 0 ? "" : block.tokens().get(token),
                            (one, other) -> one.isEmpty() ? other : one);
                }
            }
        }
        return sent;
    }

    private static Recipient mailbox(String mail, String token, List<Recipient> before) {
        return new Recipient(
                mail,
                mail,
                mail,
                "",
                "",
                "",
                "",
                "",
                "",
                token,
                Optional.empty(),
                false,
                "",
                before.size() + 1L);
    }
}
