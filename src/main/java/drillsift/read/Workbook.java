package drillsift.read;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an Excel workbook (.xlsx), unpacked one at a time and never onto the disk. What
 * would unpack to far more than people keep in sheets is refused.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA
 *     376, Office Open XML</a>
 */
final class Workbook implements AutoCloseable {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long FREE_BYTES = 16L << 20;
    private static final long MOST_RATIO = 200;
    private static final String RELATIONS = "_rels/";

    private final String name;
    private final ZipFile zip;
    private final long packedBytes;
    private long unpackedBytes;

    private Workbook(String name, ZipFile zip, long packedBytes) {
        this.name = name;
        this.zip = zip;
        this.packedBytes = packedBytes;
    }

    /** What one part says of another. */
    record Relation(String id, String type, String target) {}

    /** Whether the file is packed as workbooks are. */
    static boolean isOne(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false; // told by who opens it as a text
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] head = bytes.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] == 3
                    && head[3] == 4;
        }
    }

    /**
     * @param name as it is called in messages
     * @throws RefusedException DS-285x for a file that is no workbook
     */
    static Workbook open(String name, Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 0), ReadCode.NOT_WORKBOOK), e);
        }
        Workbook workbook = new Workbook(name, zip, Files.size(path));
        if (zip.size() > MOST_PARTS) {
            workbook.close();
            throw workbook.overLimit(MOST_PARTS + " parts");
        }
        return workbook;
    }

    String name() {
        return name;
    }

    /** The part that the package as a whole, empty, or another part points at; the first one. */
    String target(String part, String type) throws IOException {
        return relations(part).stream()
                .filter(each -> each.type().endsWith("/" + type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    List<Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        List<Relation> relations = new ArrayList<>();
        Optional<InputStream> bytes =
                find(folder + RELATIONS + part.substring(slash) + ".rels").map(this::unpacked);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try (WorkbookXml xml = new WorkbookXml(name, bytes.get())) {
            while (xml.next()) {
                if (xml.isStart("Relationship")) {
                    relations.add(
                            new Relation(
                                    xml.attribute("Id"),
                                    xml.attribute("Type"),
                                    resolved(folder, xml.attribute("Target"))));
                }
            }
        }
        return relations;
    }

    /** Targets are relative to the folder of who points at them, or begin with a slash. */
    private static String resolved(String folder, String target) {
        List<String> steps = new ArrayList<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /**
     * @throws RefusedException when there is no such part
     */
    WorkbookXml part(String part) {
        return new WorkbookXml(name, find(part).map(this::unpacked).orElseThrow(this::broken));
    }

    boolean has(String part) {
        return find(part).isPresent();
    }

    private Optional<ZipEntry> find(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.ofNullable(zip.getEntry(part));
    }

    private InputStream unpacked(ZipEntry entry) {
        try {
            return new Counted(zip.getInputStream(entry));
        } catch (IOException e) {
            throw new RefusedException(
                    Problem.at(new SourceRef(name, 0), ReadCode.NOT_WORKBOOK), e);
        }
    }

    RefusedException broken() {
        return new RefusedException(Problem.at(new SourceRef(name, 0), ReadCode.NOT_WORKBOOK));
    }

    RefusedException overLimit(String limit) {
        return new RefusedException(
                Problem.at(new SourceRef(name, 0), ReadCode.WORKBOOK_LIMIT, limit));
    }

    private void count(long bytes) {
        unpackedBytes += bytes;
        if (unpackedBytes > MOST_BYTES) {
            throw overLimit((MOST_BYTES >> 20) + " MiB");
        }
        if (unpackedBytes > FREE_BYTES && unpackedBytes > MOST_RATIO * packedBytes) {
            throw overLimit(MOST_RATIO + ":1");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the packed file says of its sizes. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }
    }
}
