package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.event.Connection;
import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.Granularity;
import drillsift.event.SourceId;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import drillsift.normalize.NormalizedBlock;
import drillsift.normalize.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentFilesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void a_block_comes_back_as_it_was_written(long seed) {
        SegmentFiles files = new SegmentFiles(folder.resolve("segments"));
        NormalizedBlock block = block(seed, (int) seed * 50);

        files.write("a", block);
        NormalizedBlock read = files.read("a");

        assertThat(read.rejects()).isEqualTo(block.rejects());
        assertThat(read.notes()).isEqualTo(block.notes());
        assertThat(events(read.events())).isEqualTo(events(block.events()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 400, 40_000})
    void lines_alone_are_those_of_the_whole_segment(int events) {
        SegmentFiles files = new SegmentFiles(folder.resolve("segments"));
        files.write("a", block(5, events));

        EventBlock whole = files.readEvents("a");
        long[] lines = files.readLines("a");

        assertThat(lines).hasSize(events);
        for (int row = 0; row < events; row++) {
            assertThat(lines[row]).isEqualTo(whole.firstLine() + whole.lineInBlock()[row]);
        }
    }

    @Test
    void a_whole_segment_under_the_name_of_another_is_damaged() throws IOException {
        Path segments = folder.resolve("segments");
        SegmentFiles files = new SegmentFiles(segments);
        files.write("a", block(1, 50));
        files.write("b", block(2, 50));
        Path other = segments.resolve("b.segment");

        Files.copy(other, segments.resolve("a.segment"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(files.intact("b")).isTrue();
        assertThat(files.intact("a")).isFalse();
    }

    @Test
    void ids_and_remarks_of_the_source_come_back() {
        SegmentFiles files = new SegmentFiles(folder.resolve("segments"));
        EventBlock.Builder builder = new EventBlock.Builder(1, 0);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3_000; i++) {
            builder.sourceId(i % 3 == 0 ? 0 : SourceId.number("E-" + i));
            builder.add(event(random, 1, i));
        }
        EventContext remarked =
                new EventContext(
                        "クリック",
                        "",
                        0,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "電話で確認",
                        new Connection(4_200_000_001L, "JP", "t13d1516h2", "prefetch"));
        builder.contextId(remarked);
        EventBlock block = builder.build();

        files.write(
                "a", new NormalizedBlock(block, 3_000, 3_000, 0, 0, List.of(), new TreeMap<>()));
        EventBlock read = files.readEvents("a");

        assertThat(read.sourceId()).isEqualTo(block.sourceId()).hasSize(3_000);
        assertThat(read.sourceIdOf(0)).isZero();
        assertThat(read.sourceIdOf(1)).isEqualTo(SourceId.number("E-1")).isNotZero();
        assertThat(read.contexts()).endsWith(remarked);
    }

    @Test
    void equal_blocks_of_one_name_give_equal_bytes() throws IOException {
        new SegmentFiles(folder.resolve("segments")).write("a", block(7, 200));
        new SegmentFiles(folder.resolve("others")).write("a", block(7, 200));

        assertThat(Files.readAllBytes(file("a")))
                .isEqualTo(Files.readAllBytes(folder.resolve("others/a.segment")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a"))))
                .isEqualTo("rw-------");
    }

    @Test
    void every_flipped_byte_and_every_cut_is_noticed() throws IOException {
        SegmentFiles files = new SegmentFiles(folder.resolve("segments"));
        files.write("a", block(3, 20));
        byte[] bytes = Files.readAllBytes(file("a"));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            Files.write(file("a"), damaged);
            assertThat(files.intact("a")).as("byte %d", i).isFalse();
        }
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(file("a"), java.util.Arrays.copyOf(bytes, length));
            assertThat(files.intact("a")).as("cut at %d", length).isFalse();
        }
        assertThatThrownBy(() -> files.readEvents("a")).isInstanceOf(DamagedFileException.class);
        Files.write(file("a"), bytes);
        assertThat(files.intact("a")).isTrue();
    }

    @Test
    void sweeping_leaves_only_what_somebody_names() throws IOException {
        SegmentFiles files = new SegmentFiles(folder.resolve("segments"));
        files.write("kept", block(1, 5));
        files.write("gone", block(2, 5));
        Files.writeString(folder.resolve("segments/x.segment.1.tmp"), "half");

        files.sweep(Set.of("kept"));

        assertThat(folder.resolve("segments")).isDirectoryContaining("glob:**kept.segment");
        assertThat(folder.resolve("segments").toFile().list()).hasSize(1);
    }

    private Path file(String name) {
        return folder.resolve("segments").resolve(name + ".segment");
    }

    private static List<DrillEvent> events(EventBlock block) {
        return java.util.stream.IntStream.range(0, block.size()).mapToObj(block::event).toList();
    }

    private static NormalizedBlock block(long seed, int events) {
        SplittableRandom random = new SplittableRandom(seed);
        EventBlock.Builder builder = new EventBlock.Builder(1 + seed, 8L << 20);
        for (int i = 0; i < events; i++) {
            builder.add(event(random, seed, i));
        }
        TreeMap<String, Integer> notes = new TreeMap<>(Map.of("bad-address", 3));
        Rejected reject = new Rejected(5, 99, 7, "00", "bad-time", "?", "日本 \u0000 text");
        return new NormalizedBlock(
                builder.build(), events + 1, events, 1, 0, List.of(reject), notes);
    }

    private static DrillEvent event(SplittableRandom random, long seed, int i) {
        long nanos = random.nextInt(4) == 0 ? random.nextLong(1_000_000_000L) : 0;
        EventContext context =
                new EventContext(
                        "GET", "GET", 200 + random.nextInt(3), "/?*", "a&b", "", "", "", "端末");
        return new DrillEvent(
                random.nextInt(5) == 0 ? "" : "t" + random.nextInt(70_000),
                random.nextInt(3) == 0 ? "" : "p" + random.nextInt(300) + "@corp.example",
                EventKind.of(random.nextInt(EventKind.values().length)),
                Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000) - 500_000, nanos),
                TimePrecision.values()[random.nextInt(5)],
                ZoneBasis.values()[random.nextInt(2)],
                Granularity.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? "" : "2001:db8::" + random.nextInt(9_999),
                "agent " + random.nextInt(200),
                true,
                context,
                1 + seed + i * 2L,
                (8L << 20) + i * 100L);
    }
}
