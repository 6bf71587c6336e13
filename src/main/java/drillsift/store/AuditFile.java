package drillsift.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The audit trail of a campaign: JSON lines that are only ever added, 0600, each forced to disk
 * before anything goes on. Whoever adds holds the lock of the campaign.
 */
public final class AuditFile {

    public static final String NAME = "audit.jsonl";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final AuditWitness found;
    private AuditLines lines;

    private AuditFile(Path file, AuditWitness found, AuditLines lines) {
        this.file = file;
        this.found = found;
        this.lines = lines;
    }

    /**
     * A last line without its end is for {@link #repair}; nothing can be added before.
     *
     * @throws RefusedException DS-7910 when the last whole line is not as it was written
     */
    public static AuditFile open(Path campaign) {
        Path file = campaign.resolve(NAME);
        if (Files.isDirectory(campaign)) {
            SafeFiles.sweep(file);
            SafeFiles.sweep(campaign.resolve(AuditWitness.NAME));
        }
        AuditLines lines = AuditLines.read(file);
        if (!lines.whole().isEmpty() && !lines.last().isIntact()) {
            SourceRef where = new SourceRef(file.toString(), lines.whole().size());
            throw new RefusedException(Problem.at(where, StoreCode.TRAIL_DAMAGED));
        }
        return new AuditFile(file, AuditWitness.read(campaign), lines);
    }

    /** As it stands now. */
    public AuditLines lines() {
        return lines;
    }

    /** The last entry that was made, where it is gone from the end. */
    public Optional<AuditWitness> lost() {
        return Optional.of(found).filter(witness -> witness.isLostFrom(lines));
    }

    /**
     * Adds one line with its number, the hash of the line before and its own.
     *
     * @param entry without these three
     */
    public void append(ObjectNode entry) {
        if (lines.cut().length > 0) {
            throw new IllegalStateException("the last line is to be repaired first");
        }
        byte[] bytes = line(entry, lines);
        try {
            long before = Files.exists(file) ? Files.size(file) : 0;
            if (before == 0) {
                create();
            }
            write(bytes, before);
            lines = lines.with(bytes);
            AuditWitness.keep(file.getParent(), lines);
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    private void create() throws IOException {
        Files.deleteIfExists(file);
        SafeFiles.create(file).close();
        SafeFiles.forceFolder(file.getParent());
    }

    private void write(byte[] bytes, long before) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer, before + buffer.position());
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(before); // half a line would look like a power cut
                throw e;
            }
        }
    }

    /**
     * Replaces a cut last line by an entry that tells of it; by one rename, so that no cut is ever
     * taken away without being told.
     *
     * @param entry as for {@link #append}; gets the text that was taken away as {@code cut}
     */
    public void repair(ObjectNode entry) {
        AuditLines kept = lines.withoutCut();
        String text = new String(lines.cut(), StandardCharsets.UTF_8);
        boolean isWhole = AuditLine.of(0, text).isIntact(); // only its end is missing
        if (isWhole) {
            kept = kept.with((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
        entry.put("cut", isWhole ? "" : text);
        AuditLines repaired = kept.with(line(entry, kept));
        try {
            SafeFiles.write(file, repaired.bytes());
            AuditWitness.keep(file.getParent(), repaired);
            SafeFiles.forceFolder(file.getParent());
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
        lines = repaired;
    }

    private static byte[] line(ObjectNode entry, AuditLines before) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.put("schema_version", 1);
        whole.put("sequence", before.nextSequence());
        whole.put("previous", before.head());
        whole.setAll(entry);
        try {
            return AuditLine.sealed(MAPPER.writeValueAsString(whole));
        } catch (IOException e) {
            throw new IllegalStateException("a tree of texts and numbers", e);
        }
    }
}
