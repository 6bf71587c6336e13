package drillsift.report.individual;

import drillsift.event.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What stands over a sheet, chosen by what is on record: the good first, never a reproach. */
enum Praise {
    REPORTED,
    REPORTED_THEN_ACTED,
    /** Within {@link #SOON} of the first act. */
    REPORTED_SOON,
    REPORTED_LATER,
    TRAINED,
    /** Opened it, and sent no form although one would be on record. */
    STOPPED,
    ACTED,
    /** Nothing that is certain to be the person's. */
    UNDECIDED,
    /** Nothing while the drill ran. */
    AFTER_CLOSE,
    QUIET,
    /** Opening is not recorded at all. */
    UNMEASURED;

    static final Duration SOON = Duration.ofMinutes(30);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Praise of(PersonSheet sheet, SheetRound round) {
        Optional<Instant> acted =
                sheet.deeds().stream()
                        .filter(Deed::isOwnReaction)
                        .map(Deed::first)
                        .min(Instant::compareTo);
        Optional<Instant> reported = sheet.reportedAt();
        if (reported.isPresent()) {
            return acted.map(at -> reported(at, reported.get())).orElse(REPORTED);
        }
        return acted.isPresent() ? acted(sheet, round) : unacted(sheet, round);
    }

    private static Praise reported(Instant acted, Instant reported) {
        if (reported.isBefore(acted)) {
            return REPORTED_THEN_ACTED;
        }
        Duration delay = Duration.between(acted, reported);
        return delay.compareTo(SOON) <= 0 ? REPORTED_SOON : REPORTED_LATER;
    }

    private static Praise acted(PersonSheet sheet, SheetRound round) {
        boolean isTrained =
                sheet.deeds().stream()
                        .anyMatch(deed -> deed.kind() == EventKind.TRAINING_COMPLETED);
        if (isTrained) {
            return TRAINED;
        }
        boolean isForm = sheet.deeds().stream().anyMatch(Deed::isForm);
        return round.isFormMeasured() && !isForm ? STOPPED : ACTED;
    }

    private static Praise unacted(PersonSheet sheet, SheetRound round) {
        if (sheet.deeds().stream().anyMatch(Deed::isReaction)) {
            return UNDECIDED;
        }
        boolean isAfterClose = sheet.deeds().stream().anyMatch(deed -> deed.kind().isReaction());
        if (isAfterClose) {
            return AFTER_CLOSE;
        }
        return round.isReactionMeasured() ? QUIET : UNMEASURED;
    }
}
