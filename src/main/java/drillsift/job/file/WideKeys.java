package drillsift.job.file;

import drillsift.read.DateOrder;
import drillsift.read.ShippedProfiles;
import drillsift.read.SourceSettings;
import drillsift.read.WideProfile;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The keys of an input that only wide exports have. */
final class WideKeys {

    private static final List<String> ORDERS =
            List.of(DateOrder.MONTH_FIRST.key(), DateOrder.DAY_FIRST.key());

    private final Paths paths;
    private final Problems problems;

    WideKeys(Paths paths, Problems problems) {
        this.paths = paths;
        this.problems = problems;
    }

    /** What an input says of the profile and the order of dates, either of which may be empty. */
    SourceSettings with(SourceSettings plain, Optional<Value> profile, Optional<Value> order) {
        SourceSettings profiled =
                profile.flatMap(this::profile).map(plain::withProfile).orElse(plain);
        return order.flatMap(value -> value.choice(ORDERS))
                .map(chosen -> profiled.withDates(DateOrder.ofKey(chosen)))
                .orElse(profiled);
    }

    /** A shipped profile by its name, or the file of one. */
    private Optional<WideProfile> profile(Value value) {
        Optional<WideProfile> shipped = value.text().flatMap(ShippedProfiles::named);
        if (shipped.isPresent() || value.text().isEmpty()) {
            return shipped;
        }
        String name = value.text().get();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            value.wrong(
                    JobFileCode.NO_SUCH_PROFILE, name, String.join(", ", ShippedProfiles.names()));
            return Optional.empty();
        }
        return paths.file(value)
                .filter(Files::isRegularFile)
                .flatMap(new YamlFile(name, problems)::load)
                .flatMap(file -> ProfileKeys.read(name, file));
    }
}
