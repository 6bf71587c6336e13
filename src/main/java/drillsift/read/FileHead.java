package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One pass over a file: its hash, its first bytes unpacked, and whether it is UTF-8.
 *
 * @param head the first 64 KiB, unpacked
 */
@SuppressWarnings("ArrayRecordComponent")
record FileHead(long bytes, String sha256, boolean gzip, byte[] head, Utf8Check check) {

    private static final int HEAD = 1 << 16;
    private static final int CHUNK = 1 << 18;

    /**
     * @throws RefusedException DS-30xx for a file that is missing, empty, no text, or broken
     */
    static FileHead read(String name, Path path) throws IOException {
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
        try {
            return pass(name, path);
        } catch (NoSuchFileException e) {
            throw new RefusedException(Problem.at(where, ReadCode.MISSING), e);
        }
    }

    private static FileHead pass(String name, Path path) throws IOException {
        MessageDigest digest = newDigest();
        Utf8Check check = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        byte[] head = null;
        long bytes = 0;
        boolean gzip = false;
        try (InputStream stream = Files.newInputStream(path)) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                digest.update(chunk, 0, read);
                if (head == null) {
                    head = java.util.Arrays.copyOf(chunk, Math.min(read, HEAD));
                    gzip = SourceBytes.isGzip(head, head.length);
                }
                if (!gzip) {
                    check.add(chunk, read);
                }
                bytes += read;
            }
        }
        if (gzip) {
            head = unpackedHead(name, path);
        }
        refuseForeign(new SourceRef(name, 0), head);
        return new FileHead(bytes, HexFormat.of().formatHex(digest.digest()), gzip, head, check);
    }

    private static byte[] unpackedHead(String name, Path path) throws IOException {
        try (InputStream stream = SourceBytes.unpacked(name, path, true)) {
            return stream.readNBytes(HEAD);
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            throw new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.BROKEN_GZIP), e);
        }
    }

    /** The check of a packed file's content, which costs a pass of its own. */
    Utf8Check unpackedCheck(String name, Path path) throws IOException {
        if (!gzip) {
            return check;
        }
        Utf8Check unpacked = new Utf8Check();
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = SourceBytes.unpacked(name, path, true)) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                unpacked.add(chunk, read);
            }
        }
        return unpacked;
    }

    private static void refuseForeign(SourceRef where, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        String what = null;
        if (start.startsWith("PK\u0003\u0004")) {
            what = "ZIP / Excel (.xlsx)";
        } else if (start.startsWith("%PDF-")) {
            what = "PDF";
        } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            what = "Excel (.xls)";
        } else if (start.strip().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html).*")) {
            what = "HTML";
        } else if (head.length == 0) {
            throw new RefusedException(Problem.at(where, ReadCode.EMPTY));
        }
        if (what != null) {
            throw new RefusedException(Problem.at(where, ReadCode.FOREIGN, what));
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
