package drillsift.store;

import drillsift.classify.EventIndex;
import java.nio.file.Path;
import java.util.Optional;

/** One file per round on which events it holds, named by what gives them their ids. */
public final class EventIndexFiles {

    static final String ENDING = ".events";

    private static final int MAGIC = 0x56455244; // "DREV"
    private static final int VERSION = 1;

    private final PackedFiles files;

    EventIndexFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /** Empty when it was not kept, or is not as it was written. */
    public Optional<EventIndex> find(String name) {
        return files.find(name, from -> EventIndex.ofBytes(from.bytes()));
    }

    public void keep(String name, EventIndex index) {
        files.keep(name, new Packed().bytes(index.bytes()));
    }
}
