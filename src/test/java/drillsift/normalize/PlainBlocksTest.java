package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import drillsift.read.Block;
import drillsift.read.BlockReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A block that is cut byte by byte gives what Commons CSV gives, to the last number: thousands of
 * made-up blocks, whole and mutilated, and the inputs of the golden pairs.
 */
class PlainBlocksTest {

    private static final int BLOCKS = 500;

    /** A NUL, letters behind a closing quote, quotes that stay open. */
    private static final Set<String> DECLINED =
            Set.of(
                    "drillsift-events/damaged.csv",
                    "drillsift-events/quotes.csv",
                    "gophish-events/broken.csv",
                    "gophish-results/columns.csv",
                    "phishing-club-events/broken.csv",
                    "report-list/workbook.xlsx",
                    "wide-csv/lucy-workbook.xlsx");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_block_cut_by_bytes_gives_what_commons_csv_gives(long seed) {
        TreeMap<String, Integer> taken = new TreeMap<>();
        TreeSet<String> reasons = new TreeSet<>();
        TreeSet<String> notes = new TreeSet<>();
        for (int i = 0; i < BLOCKS; i++) {
            MadeUpBlock made = MadeUpBlock.of(seed * BLOCKS + i);
            CsvBlockParser parser =
                    (CsvBlockParser) BlockParsers.of(made.block().source(), made.settings());
            NormalizedBlock read = parser.byCommonsCsv(made.block());
            Optional<NormalizedBlock> plain = parser.plain(made.block());

            plain.ifPresent(
                    found ->
                            assertThat(text(found))
                                    .as("block %d", made.seed())
                                    .isEqualTo(text(read)));
            taken.merge(
                    made.kind() + (plain.isPresent() ? " plain" : " declined"), 1, Integer::sum);
            read.rejects().forEach(rejected -> reasons.add(rejected.reason()));
            notes.addAll(read.notes().keySet());
        }
        assertThat(taken.keySet()).hasSizeGreaterThan(30);
        assertThat(number(taken, "plain")).isGreaterThan(BLOCKS / 3);
        assertThat(number(taken, "declined")).isGreaterThan(BLOCKS / 10);
        assertThat(reasons).hasSizeGreaterThan(8);
        assertThat(notes).hasSizeGreaterThan(8);
    }

    private static int number(TreeMap<String, Integer> taken, String ending) {
        return taken.entrySet().stream()
                .filter(kind -> kind.getKey().endsWith(ending))
                .mapToInt(kind -> kind.getValue())
                .sum();
    }

    /** Also says which ones are declined, so that none is declined without a reason. */
    @Test
    void the_inputs_of_the_golden_pairs_come_out_alike_both_ways() throws IOException {
        Set<String> declined = new TreeSet<>();
        int plain = 0;
        for (Path input : FormatPairsTest.inputs()) {
            String folder = input.getParent().getFileName().toString();
            Optional<InputFormat> format = InputFormat.ofKey(folder);
            if (format.isPresent() && format.get().framing() == Framing.CSV) {
                boolean isPlain = sameBothWays(input, ReadInput.settings(input).as(format.get()));
                plain += isPlain ? 1 : 0;
                if (!isPlain) {
                    declined.add(folder + "/" + input.getFileName());
                }
            }
        }
        assertThat(plain).isGreaterThan(30);
        assertThat(declined).isEqualTo(new TreeSet<>(DECLINED));
    }

    private static boolean sameBothWays(Path input, SourceSettings settings) throws IOException {
        boolean isPlain = true;
        try {
            SourceFile source = SourceSurvey.survey(input.toString(), input, settings);
            CsvBlockParser parser = (CsvBlockParser) BlockParsers.of(source, settings);
            try (BlockReader reader = new BlockReader(source)) {
                for (Optional<Block> b = reader.next(); b.isPresent(); b = reader.next()) {
                    Optional<NormalizedBlock> found = parser.plain(b.get());
                    isPlain &= found.isPresent();
                    if (found.isPresent()) {
                        assertThat(text(found.get())).isEqualTo(text(parser.byCommonsCsv(b.get())));
                    }
                }
            }
        } catch (RefusedException e) {
            return true; // no block of it is read either way
        }
        return isPlain;
    }

    /** All that a block has become, with the numbers of its dictionaries. */
    private static String text(NormalizedBlock block) {
        EventBlock events = block.events();
        return String.join(
                "\n",
                block.records() + " " + block.accepted() + " " + block.rejected(),
                block.notes().toString(),
                block.rejects().toString(),
                events.firstLine() + " " + events.offset(),
                "token " + Arrays.toString(events.token()) + events.tokens(),
                "id " + Arrays.toString(events.sourceId()),
                "recipient " + Arrays.toString(events.recipient()) + events.recipients(),
                "time " + Arrays.toString(events.time()),
                "peer " + Arrays.toString(events.peer()) + events.addresses(),
                "agent " + Arrays.toString(events.agent()) + events.agents(),
                "kind " + Arrays.toString(events.kind()),
                "flags " + Arrays.toString(events.flags()),
                "context " + Arrays.toString(events.context()) + events.contexts(),
                "line " + Arrays.toString(events.lineInBlock()),
                "offset " + Arrays.toString(events.offsetInBlock()));
    }
}
