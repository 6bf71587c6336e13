package drillsift.job;

import drillsift.event.InputFormat;
import drillsift.read.DateOrder;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.store.SourceLedger;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names how a file was looked at, by what the job file says of it. Of another kind of file only its
 * own name changes when it is looked at in another way.
 */
final class SurveyKey {

    private static final String LOG_IN_A_USUAL_FORMAT = "usual, with agents";

    private SurveyKey() {}

    /** Of a file that is known. */
    static String of(SourceFile file, SourceSettings settings) {
        return isUsualLog(file, settings) ? ofUsualLog(settings) : of(settings);
    }

    private static boolean isUsualLog(SourceFile file, SourceSettings settings) {
        return file.format() == InputFormat.ACCESS_LOG && settings.logFormat().isEmpty();
    }

    /** What is remembered; of a log only how logs are looked at now. */
    static Optional<SourceLedger.Known> find(
            SourceSettings settings, Function<String, Optional<SourceLedger.Known>> ledger) {
        return ledger.apply(of(settings))
                .filter(found -> !isUsualLog(found.file(), settings))
                .or(() -> ledger.apply(ofUsualLog(settings)));
    }

    /** The latest that is remembered of a file that is gone and cannot be looked at again. */
    static Optional<SourceLedger.Last> last(
            SourceSettings settings, Function<String, Optional<SourceLedger.Last>> ledger) {
        return Stream.of(of(settings), ofUsualLog(settings))
                .flatMap(key -> ledger.apply(key).stream())
                .max(Comparator.comparingLong(SourceLedger.Last::modified));
    }

    private static String of(SourceSettings settings) {
        return of(settings, settings.logFormat().isPresent() ? "log-format" : "");
    }

    private static String ofUsualLog(SourceSettings settings) {
        return of(settings, LOG_IN_A_USUAL_FORMAT);
    }

    private static String of(SourceSettings settings, String log) {
        Fingerprint key = Fingerprint.start();
        if (!settings.subjects().isEmpty()) {
            key.with("subjects");
        }
        return key.with(settings.format().map(InputFormat::key).orElse("auto"))
                .with(settings.encoding().map(Object::toString).orElse(""))
                .with(new TreeMap<>(settings.columns()).toString())
                .with(settings.campaignId().isPresent() ? "campaign" : "")
                .with(log)
                .with(settings.part().orElse(""))
                .with(settings.profile().map(Object::toString).orElse(""))
                .with(settings.dates().map(DateOrder::key).orElse(""))
                .hex();
    }
}
