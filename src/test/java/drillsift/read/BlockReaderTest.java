package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockReaderTest {

    private static final int STRETCH = 256;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void blocks_are_the_whole_file_cut_at_record_starts(long seed) throws IOException {
        byte[] csv = csv(seed, 60);
        List<Block> blocks = blocks(write("a.csv", csv), InputFormat.DRILLSIFT_EVENTS);

        assertThat(joined(blocks)).isEqualTo(csv);
        for (Block block : blocks) {
            String before = new String(csv, 0, (int) block.offset(), StandardCharsets.UTF_8);
            assertThat(before.chars().filter(c -> c == '"').count() % 2).isZero();
            assertThat(block.firstLine() - 1)
                    .isEqualTo(before.chars().filter(c -> c == '\n').count());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_packed_file_is_cut_like_the_plain_one(long seed) throws IOException {
        byte[] csv = csv(seed, 80);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(csv);
        }
        List<Block> plain = blocks(write("a.csv", csv), InputFormat.DRILLSIFT_EVENTS);
        List<Block> unpacked =
                blocks(write("a.csv.gz", packed.toByteArray()), InputFormat.DRILLSIFT_EVENTS);

        assertThat(texts(unpacked)).isEqualTo(texts(plain));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_grown_file_keeps_all_blocks_but_its_last(long seed) throws IOException {
        byte[] before = csv(seed, 60);
        byte[] more = csv(seed + 100, 30);
        byte[] after = java.util.Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, after, before.length, more.length);
        List<String> short_ = texts(blocks(write("a.csv", before), InputFormat.DRILLSIFT_EVENTS));
        List<String> grown = texts(blocks(write("b.csv", after), InputFormat.DRILLSIFT_EVENTS));

        int kept = short_.size() - 1;
        assertThat(grown.subList(0, kept)).isEqualTo(short_.subList(0, kept));
    }

    @Test
    void an_unclosed_quote_costs_its_own_record_and_nothing_after_it() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n1,2\n3,\"open\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",x\n");
        }
        List<String> records = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        read(text.toString(), records, broken);

        assertThat(broken).containsExactly("3 broken-quote");
        assertThat(records).hasSize(20_002);
    }

    @Test
    void a_quote_that_a_later_one_seems_to_close_costs_its_own_record() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        read("1,a\n2,\"open\n3,\"x\",y\n4,\"two\nlines\"\n5,z\n", records, broken);

        assertThat(broken).containsExactly("2 broken-quote");
        assertThat(records).containsExactly("1 1", "3 3", "4 4", "6 5");
    }

    @Test
    void a_carriage_return_alone_ends_a_line_among_line_feeds() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        read("1,a\r\n2,b\r3,\"c\rc\"\n4,d\n", records, broken);

        assertThat(broken).isEmpty();
        assertThat(records).containsExactly("1 1", "2 2", "2 3", "3 4");
    }

    @Test
    void a_record_of_many_broken_lines_is_done_in_time() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        read("\"\nx".repeat(40_000), records, broken);

        assertThat(records.size() + broken.size()).isBetween(40_000, 40_001);
    }

    private void read(String text, List<String> records, List<String> broken) throws IOException {
        Path file = write("a.csv", text.getBytes(StandardCharsets.UTF_8));
        for (Block block : blocks(file, InputFormat.DRILLSIFT_EVENTS)) {
            new CsvRecords(block)
                    .forEach(
                            new CsvRecords.Receiver() {
                                @Override
                                public void record(
                                        org.apache.commons.csv.CSVRecord record,
                                        int start,
                                        int end,
                                        int line) {
                                    records.add((block.firstLine() + line) + " " + record.get(0));
                                }

                                @Override
                                public void broken(String reason, int start, int end, int line) {
                                    broken.add((block.firstLine() + line) + " " + reason);
                                }
                            });
        }
    }

    @Test
    void a_line_of_many_megabytes_needs_no_memory_of_its_length() throws IOException {
        Path file = folder.resolve("long.log");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("first\n".getBytes(StandardCharsets.UTF_8));
            byte[] part = new byte[1 << 20];
            java.util.Arrays.fill(part, (byte) 'x');
            for (int i = 0; i < 40; i++) {
                out.write(part);
            }
            out.write("\nlast\n".getBytes(StandardCharsets.UTF_8));
        }
        List<Block> blocks = new ArrayList<>();
        try (BlockReader reader = new BlockReader(source(file, InputFormat.ACCESS_LOG))) {
            for (Optional<Block> b = reader.next(); b.isPresent(); b = reader.next()) {
                blocks.add(b.get());
            }
        }
        assertThat(blocks.stream().map(Block::firstLine)).containsExactly(1L, 2L, 3L);
        Block last = blocks.get(blocks.size() - 1);
        assertThat(new String(last.bytes(), 0, last.length(), StandardCharsets.UTF_8))
                .endsWith("last\n");
        assertThat(last.last()).isTrue();
        assertThat(blocks.stream().mapToLong(Block::length).sum()).isLessThan(10 << 20);
    }

    private List<Block> blocks(Path file, InputFormat format) throws IOException {
        List<Block> blocks = new ArrayList<>();
        try (BlockReader reader =
                new BlockReader(source(file, format), new BlockBuffers(1), STRETCH)) {
            for (Optional<Block> b = reader.next(); b.isPresent(); b = reader.next()) {
                blocks.add(b.get());
            }
        }
        return blocks;
    }

    private static SourceFile source(Path file, InputFormat format) throws IOException {
        return new SourceFile(
                file.getFileName().toString(),
                file,
                Files.size(file),
                "",
                file.toString().endsWith(".gz") ? Packing.GZIP : Packing.NONE,
                format,
                StandardCharsets.UTF_8,
                List.of(),
                0,
                0,
                ',');
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] joined(List<Block> blocks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        blocks.forEach(block -> all.write(block.bytes(), 0, block.length()));
        return all.toByteArray();
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .map(
                        block ->
                                block.offset()
                                        + ":"
                                        + new String(
                                                block.bytes(),
                                                0,
                                                block.length(),
                                                StandardCharsets.UTF_8))
                .toList();
    }

    /** Records with quotes, doubled quotes, line ends inside and quotes in plain fields. */
    private static byte[] csv(long seed, int records) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        List<String> cells = List.of("a", "日本", "\"x\"", "\"a,\nb\"", "\"say \"\"hi\"\"\"", "");
        for (int i = 0; i < records; i++) {
            for (int cell = 0; cell < 1 + random.nextInt(6); cell++) {
                text.append(cell > 0 ? "," : "").append(cells.get(random.nextInt(cells.size())));
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
