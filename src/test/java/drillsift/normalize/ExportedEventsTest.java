package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventBlock;
import drillsift.event.InputFormat;
import drillsift.read.Origin;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import drillsift.report.csv.EventRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported and read again is the same, but for file and line. */
class ExportedEventsTest {

    private static final Origin ORIGIN = new Origin(InputFormat.ACCESS_LOG, Set.of());

    /** Another zone than that of the events: they name theirs. */
    private static final SourceSettings AUTO = SourceSettings.in(ZoneId.of("America/New_York"));

    @TempDir private Path folder;

    static List<Path> inputs() throws IOException {
        return FormatPairsTest.inputs();
    }

    private Path export(List<NormalizedBlock> blocks) throws IOException {
        Path file = folder.resolve("events.csv");
        try (OutputStream bytes = Files.newOutputStream(file);
                EventRows rows = new EventRows(bytes, ORIGIN.text())) {
            for (NormalizedBlock block : blocks) {
                EventBlock events = block.events();
                for (int row = 0; row < events.size(); row++) {
                    rows.write(events.event(row), events.sourceIdOf(row));
                }
            }
        }
        return file;
    }

    private static List<DrillEvent> events(List<NormalizedBlock> blocks) {
        List<DrillEvent> events = new ArrayList<>();
        for (NormalizedBlock block : blocks) {
            for (int row = 0; row < block.events().size(); row++) {
                events.add(anywhere(block.events().event(row)));
            }
        }
        return events;
    }

    private static DrillEvent anywhere(DrillEvent event) {
        return new DrillEvent(
                event.token(),
                event.recipient(),
                event.kind(),
                event.occurredAt(),
                event.precision(),
                event.zoneBasis(),
                event.granularity(),
                event.peer(),
                event.agent(),
                event.agentRecorded(),
                event.context(),
                0,
                0);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void the_events_of_an_input_come_back(Path input) throws IOException {
        List<NormalizedBlock> blocks = ReadInput.of(input).blocks();
        Path file = export(blocks);

        SourceFile source = SourceSurvey.survey("events.csv", file, AUTO);
        List<NormalizedBlock> again = ReadInput.blocks(source, AUTO);

        assertThat(source.format()).isEqualTo(InputFormat.DRILLSIFT_EVENTS);
        assertThat(again.stream().mapToInt(NormalizedBlock::rejected).sum()).isZero();
        assertThat(events(again)).isEqualTo(events(blocks));
        assertThat(Origin.of(source).isPresent()).isEqualTo(!events(blocks).isEmpty());
    }

    @Test
    void records_of_another_input_are_rejected() throws IOException {
        Path input = Path.of("src/test/resources/formats/gophish-events/plain.csv");
        Path file = export(ReadInput.of(input).blocks());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replace("access-log", "w3c-log"));
        Files.write(file, lines);

        SourceFile source = SourceSurvey.survey("events.csv", file, AUTO);
        List<NormalizedBlock> again = ReadInput.blocks(source, AUTO);

        assertThat(again.get(0).rejects())
                .extracting(Rejected::reason)
                .containsExactly("other-source");
        assertThat(Origin.of(source)).contains(ORIGIN);
    }
}
