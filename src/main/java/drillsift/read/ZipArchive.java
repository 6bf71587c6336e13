package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive of exports. Its members are read where they lie: nothing is unpacked onto the disk,
 * and an archive within it is not opened.
 */
public final class ZipArchive {

    private static final int MOST_MEMBERS = 1_000;
    private static final int MOST_SHOWN = 10;
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    /** Of which a workbook has one or both. */
    private static final Set<String> MARKS = Set.of("[Content_Types].xml", "_rels/.rels");

    /** Leads out of the archive's folder, or means another place on some system. */
    private static final Pattern UNSAFE =
            Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|[\\p{Cntrl}\\\\]");

    /** What systems put beside the files that people pack. */
    private static final Pattern CLUTTER =
            Pattern.compile("__MACOSX/.*|(.*/)?\\.[^/]*|(.*/)?(Thumbs\\.db|desktop\\.ini)");

    private ZipArchive() {}

    /** Whether the file begins as archives and workbooks do. */
    static boolean fits(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /** Whether it is an Excel workbook, which is packed as archives are. */
    static boolean isWorkbook(Path path) throws IOException {
        return ZipDirectory.read(path).filter(ZipArchive::isWorkbook).isPresent();
    }

    /** Whether it is an archive of files, and none that is a document. */
    static boolean isOne(Path path) throws IOException {
        return ZipDirectory.read(path).filter(found -> !isWorkbook(found)).isPresent();
    }

    private static boolean isWorkbook(ZipDirectory directory) {
        return directory.members().stream().anyMatch(each -> MARKS.contains(each.name()));
    }

    /**
     * Names of the members that hold something, sorted.
     *
     * @param name of the archive as it is called in messages
     * @throws RefusedException DS-305x for what is no archive, or none that is opened
     */
    public static List<String> members(String name, Path path) {
        SourceRef where = new SourceRef(name, 0);
        try {
            try (ZipFile zip = sound(where, path)) {
                return zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .filter(member -> !CLUTTER.matcher(member).matches())
                        .sorted()
                        .toList();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw LimitedBytes.broken(where, Packing.Kind.ZIP, e);
        }
    }

    /** The members where there are several; none for whatever is told by who opens the file. */
    public static List<String> several(String name, Path path) {
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path) || !isOne(path)) {
                return List.of();
            }
            List<String> members = members(name, path);
            return members.size() > 1 ? members : List.of();
        } catch (IOException | RefusedException e) {
            return List.of(); // told as the reason why the file is nothing
        }
    }

    /** What is opened is what was looked at: a file can be made to have two directories. */
    private static ZipFile sound(SourceRef where, Path path) throws IOException {
        Optional<ZipDirectory> directory = ZipDirectory.read(path);
        ZipFile zip = new ZipFile(path.toFile(), refuseUnsound(where, directory));
        if (zip.size() != directory.get().members().size()) {
            zip.close();
            throw new ZipException("another directory");
        }
        return zip;
    }

    /** Names are in UTF-8, or in the letters of Windows in Japan where they are none. */
    private static Charset refuseUnsound(SourceRef where, Optional<ZipDirectory> found)
            throws ZipException {
        ZipDirectory directory = found.orElseThrow(() -> new ZipException("no directory"));
        if (directory.entries() > MOST_MEMBERS || directory.members().size() > MOST_MEMBERS) {
            throw refused(where, ReadCode.UNPACKED_LIMIT, "zip", MOST_MEMBERS + " members");
        }
        if (directory.bytes() > ZipDirectory.MOST_BYTES) {
            String limit = (ZipDirectory.MOST_BYTES >> 20) + " MiB of names";
            throw refused(where, ReadCode.UNPACKED_LIMIT, "zip", limit);
        }
        boolean isUtf8 = directory.members().stream().allMatch(ZipDirectory.Entry::isUtf8);
        Charset letters = isUtf8 ? StandardCharsets.UTF_8 : Encodings.WINDOWS_31J;
        Set<String> names = new HashSet<>();
        for (ZipDirectory.Entry member : directory.members()) {
            if (UNSAFE.matcher(member.name(letters)).find()) {
                throw refused(where, ReadCode.UNSAFE_MEMBER);
            }
            if (member.isEncrypted()) {
                throw refused(where, ReadCode.ENCRYPTED_MEMBER);
            }
            if (!names.add(member.name())) {
                throw refused(where, ReadCode.DUPLICATE_MEMBER, member.name(letters));
            }
        }
        return letters;
    }

    /**
     * The member that is meant: the one that the job file names, or the only one.
     *
     * @param asked name of a member; empty for the only one
     */
    static String chosen(String name, Path path, Optional<String> asked) {
        List<String> members = members(name, path);
        SourceRef where = new SourceRef(name, 0);
        if (members.isEmpty()) {
            throw refused(where, ReadCode.EMPTY_ARCHIVE);
        }
        if (asked.isPresent() && !members.contains(asked.get())) {
            throw refused(where, ReadCode.NO_SUCH_MEMBER, asked.get(), shown(members));
        }
        if (asked.isEmpty() && members.size() > 1) {
            throw refused(where, ReadCode.SEVERAL_MEMBERS, members.size(), shown(members));
        }
        return asked.orElse(members.get(0));
    }

    private static String shown(List<String> members) {
        String names = String.join(", ", members.subList(0, Math.min(members.size(), MOST_SHOWN)));
        return members.size() > MOST_SHOWN ? names + ", ..." : names;
    }

    /** The bytes of a member, which closes the archive with itself. */
    static InputStream open(String name, Path path, String member) throws IOException {
        SourceRef where = new SourceRef(name, 0);
        ZipFile zip;
        try {
            zip = sound(where, path);
        } catch (ZipException | IllegalArgumentException e) {
            throw LimitedBytes.broken(where, Packing.Kind.ZIP, e);
        }
        try {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null) {
                throw refused(where, ReadCode.NO_SUCH_MEMBER, member, "");
            }
            InputStream bytes = new OfArchive(zip, zip.getInputStream(entry), entry.getCrc());
            return new LimitedBytes(name, Packing.Kind.ZIP, bytes, Files.size(path));
        } catch (ZipException e) {
            zip.close();
            throw LimitedBytes.broken(where, Packing.Kind.ZIP, e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static RefusedException refused(SourceRef where, ReadCode code, Object... arguments) {
        return new RefusedException(Problem.at(where, code, arguments));
    }

    /** Compares the sum of all bytes with the one that the archive has, which Java does not. */
    private static final class OfArchive extends FilterInputStream {

        private final ZipFile zip;
        private final CRC32 sum = new CRC32();
        private final long expected;

        OfArchive(ZipFile zip, InputStream bytes, long expected) {
            super(bytes);
            this.zip = zip;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                sum.update(bytes, offset, read);
            } else if (read < 0 && sum.getValue() != expected) {
                throw new ZipException("another checksum");
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = 0;
            byte[] passed = new byte[(int) Math.min(count, SKIPPED_AT_ONCE)];
            while (skipped < count) {
                int read = read(passed, 0, (int) Math.min(passed.length, count - skipped));
                if (read < 0) {
                    break;
                }
                skipped += read;
            }
            return skipped;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
