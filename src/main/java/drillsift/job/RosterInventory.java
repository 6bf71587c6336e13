package drillsift.job;

import drillsift.event.Roster;
import drillsift.job.file.RosterInput;
import drillsift.read.RosterFile;
import drillsift.read.RosterReader;
import drillsift.read.SourceSettings;
import drillsift.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Finds the rosters of a run; one that is unchanged since an earlier run is not opened again. */
final class RosterInventory {

    private final Optional<Store> store;
    private final boolean verify;

    /**
     * @param store what earlier runs remember; empty to read every roster and remember nothing
     * @param verify whether to read every roster again
     */
    RosterInventory(Optional<Store> store, boolean verify) {
        this.store = store;
        this.verify = verify;
    }

    RosterFile find(RosterInput input) {
        if (store.isEmpty() || !Files.isRegularFile(input.path())) {
            return RosterReader.read(input.name(), input.path(), input.settings());
        }
        try {
            return remembered(input, store.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RosterFile remembered(RosterInput input, Store memory) throws IOException {
        Path path = input.path();
        long modified = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
        long bytes = Files.size(path);
        String settings = settings(input.settings());
        Optional<String> known =
                verify
                        ? Optional.empty()
                        : memory.rosterLedger().sha256(path, bytes, modified, settings);
        Optional<Roster> kept =
                known.flatMap(sha256 -> memory.rosterFiles().find(digest(input, sha256)));
        if (kept.isPresent()) {
            return new RosterFile(input.name(), known.get(), kept.get());
        }
        RosterFile read = RosterReader.read(input.name(), path, input.settings());
        memory.rosterLedger().remember(path, bytes, modified, settings, read.sha256());
        return read;
    }

    /** Of the roster file's bytes and the way it is read. */
    static String digest(RosterInput input, String sha256) {
        return Fingerprint.start()
                .with(RosterReader.VERSION)
                .with(sha256)
                .with(settings(input.settings()))
                .hex();
    }

    private static String settings(SourceSettings settings) {
        return Fingerprint.start()
                .with(settings.zone().getId())
                .with(settings.encoding().map(Object::toString).orElse(""))
                .with(new TreeMap<>(settings.columns()).toString())
                .with(settings.part().orElse(""))
                .with(settings.keyId())
                .hex();
    }
}
