package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One pass over a file: its hash, its first bytes unpacked, and whether it is UTF-8.
 *
 * @param head the first 64 KiB, unpacked
 */
@SuppressWarnings("ArrayRecordComponent")
record FileHead(long bytes, String sha256, Packing packing, byte[] head, Utf8Check check) {

    private static final int HEAD = 1 << 16;
    private static final int CHUNK = 1 << 18;
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".tmp", ".crdownload", ".download");

    /**
     * @throws RefusedException DS-30xx for a file that is missing, empty, no text, or broken
     */
    static FileHead read(String name, Path path) throws IOException {
        return read(name, path, Optional.empty());
    }

    /**
     * @param part the member of an archive or the sheet of a workbook; empty for the only one
     */
    static FileHead read(String name, Path path, Optional<String> part) throws IOException {
        FileHead head = any(name, path).unpacked(name, path, part);
        refuseForeign(new SourceRef(name, 0), head);
        return head;
    }

    /**
     * As {@link #read}, whatever the file holds; nothing is unpacked.
     *
     * @throws RefusedException DS-30xx for a file that is missing, empty or broken
     */
    static FileHead any(String name, Path path) throws IOException {
        SourceRef where = new SourceRef(name, 0);
        if (!Files.exists(path)) {
            throw new RefusedException(Problem.at(where, ReadCode.MISSING));
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new RefusedException(Problem.at(where, ReadCode.NOT_READABLE));
        }
        if (Files.size(path) == 0) {
            throw new RefusedException(Problem.at(where, ReadCode.EMPTY));
        }
        refuseUnfinished(where, path);
        FileStamp before = FileStamp.of(path);
        try {
            FileHead head = pass(name, path);
            before.refuseChange(name, path);
            return head;
        } catch (NoSuchFileException e) {
            throw new RefusedException(Problem.at(where, ReadCode.MISSING), e);
        }
    }

    private static FileHead pass(String name, Path path) throws IOException {
        MessageDigest digest = newDigest();
        Utf8Check check = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        byte[] head = new byte[0];
        long bytes = 0;
        try (InputStream stream = Files.newInputStream(path)) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
                if (bytes == 0) {
                    head = Arrays.copyOf(chunk, Math.min(read, HEAD));
                }
                if (!isPacked(head)) {
                    check.add(chunk, read);
                }
                bytes += read;
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new FileHead(bytes, sha256, Packing.NONE, head, check);
    }

    private static boolean isPacked(byte[] head) {
        return SourceBytes.isGzip(head, head.length)
                || ZstdBytes.isOne(head, head.length)
                || ZipArchive.fits(head);
    }

    private FileHead unpacked(String name, Path path, Optional<String> part) throws IOException {
        if (!isPacked(head)) {
            return this;
        }
        Packing found = packing(name, path, part);
        byte[] start;
        try (InputStream stream = SourceBytes.unpacked(name, path, found)) {
            start = stream.readNBytes(HEAD);
        }
        boolean isMember = found.kind() == Packing.Kind.ZIP; // several share the archive's hash
        return new FileHead(
                bytes, isMember ? digest(name, path, found) : sha256, found, start, check);
    }

    private Packing packing(String name, Path path, Optional<String> part) throws IOException {
        if (SourceBytes.isGzip(head, head.length)) {
            return Packing.GZIP;
        }
        if (ZstdBytes.isOne(head, head.length)) {
            return Packing.ZSTD;
        }
        return ZipArchive.isWorkbook(path)
                ? Packing.sheet(SheetBytes.chosen(name, path, part))
                : Packing.member(ZipArchive.chosen(name, path, part));
    }

    private static String digest(String name, Path path, Packing packing) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = SourceBytes.unpacked(name, path, packing)) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The check of a packed file's content, which costs a pass of its own. */
    Utf8Check unpackedCheck(String name, Path path) throws IOException {
        if (!packing.isPacked()) {
            return check;
        }
        Utf8Check unpacked = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = SourceBytes.unpacked(name, path, packing)) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                unpacked.add(chunk, read);
            }
        }
        return unpacked;
    }

    private static void refuseForeign(SourceRef where, FileHead file) {
        byte[] head = file.head;
        if (head.length == 0) {
            throw new RefusedException(Problem.at(where, ReadCode.EMPTY));
        }
        if (file.packing.isPacked() && isPacked(head)) {
            throw new RefusedException(
                    Problem.at(where, ReadCode.NESTED_ARCHIVE, file.packing.kind().key()));
        }
        ForeignFiles.name(head)
                .filter(what -> !what.equals(ForeignFiles.JSON))
                .ifPresent(
                        what -> {
                            throw new RefusedException(Problem.at(where, ReadCode.FOREIGN, what));
                        });
    }

    /** Whether it is a JSON document; such a one is read only where its reader says so. */
    boolean isJson() {
        return ForeignFiles.name(Encodings.asUtf8(head)).equals(Optional.of(ForeignFiles.JSON));
    }

    /**
     * @throws RefusedException DS-3004 for a JSON document
     */
    void refuseJson(String name) {
        if (isJson()) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 0), ReadCode.FOREIGN, ForeignFiles.JSON));
        }
    }

    /** Browsers and copy programs write under such a name until all is there. */
    private static void refuseUnfinished(SourceRef where, Path path) {
        String file = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (UNFINISHED.stream().anyMatch(file::endsWith)) {
            throw new RefusedException(Problem.at(where, ReadCode.STILL_WRITTEN));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
