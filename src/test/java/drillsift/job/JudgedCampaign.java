package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.event.Campaign;
import drillsift.event.EventBlock;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.event.Roster;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.file.Input;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.job.file.RoundInputs;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.read.Block;
import drillsift.read.BlockReader;
import drillsift.read.RosterReader;
import drillsift.read.SourceFile;
import drillsift.read.SourceSurvey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Made-up campaigns judged in memory, without store and batch. */
final class JudgedCampaign {

    static final Campaign CAMPAIGN =
            new Campaign(
                    "made",
                    Map.of("en", "Made"),
                    Map.of(),
                    java.time.ZoneId.of("Asia/Tokyo"),
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    0);

    private JudgedCampaign() {}

    /** A round with the sources that it was judged from. */
    record Judged(JudgedRound round, List<EventSource> sources) {

        /** Physical line of the event in its file, from 1. */
        long line(int event) {
            EventBlock block = sources.get(round.source(event)).block(round.block(event));
            return block.firstLine() + block.lineInBlock()[round.row(event)];
        }
    }

    static List<JudgedRound> make(Path folder, MakerOptions options) throws IOException {
        CampaignMaker.make(folder, options);
        return judge(folder);
    }

    static List<JudgedRound> judge(Path folder) throws IOException {
        JobFile job =
                JobFileReader.read(folder.resolve("jobs/job.yaml"), JobFileOptions.defaults());
        List<JudgedRound> judged = new ArrayList<>();
        for (RoundInputs round : job.rounds()) {
            judged.add(judge(round, job.filters()));
        }
        return judged;
    }

    /** As the job judges it: with office hours; only what the wanted inputs hold. */
    static List<Judged> judge(Path folder, Predicate<Input> wanted) throws IOException {
        JobFile job =
                JobFileReader.read(folder.resolve("jobs/job.yaml"), JobFileOptions.defaults());
        List<Judged> judged = new ArrayList<>();
        for (RoundInputs round : job.rounds()) {
            List<Input> inputs = round.inputs().stream().filter(wanted).toList();
            judged.add(judge(round, inputs, new RoundJudge(job.filters(), CAMPAIGN)));
        }
        return judged;
    }

    private static JudgedRound judge(RoundInputs round, FilterSet filters) throws IOException {
        return judge(round, round.inputs(), new RoundJudge(filters)).round();
    }

    private static Judged judge(RoundInputs round, List<Input> inputs, RoundJudge judge)
            throws IOException {
        Roster roster =
                RosterReader.read(
                                round.roster().name(),
                                round.roster().path(),
                                round.roster().settings())
                        .roster();
        List<EventSource> sources = new ArrayList<>();
        for (Input input : inputs) {
            sources.add(source(input, sources.size()));
        }
        return new Judged(judge.judge(round.round(), roster, sources), sources);
    }

    private static EventSource source(Input input, int ordinal) throws IOException {
        SourceFile file = SourceSurvey.survey(input.name(), input.path(), input.settings());
        BlockParser parser = BlockParsers.of(file, input.settings());
        List<EventBlock> blocks = new ArrayList<>();
        try (BlockReader reader = new BlockReader(file)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                blocks.add(parser.parse(block.get()).events());
            }
        }
        return new InMemory(file.name(), file.format(), ordinal, blocks);
    }

    private record InMemory(String file, InputFormat format, int ordinal, List<EventBlock> events)
            implements EventSource {

        @Override
        public int blocks() {
            return events.size();
        }

        @Override
        public long size() {
            return events.stream().mapToLong(EventBlock::size).sum();
        }

        @Override
        public EventBlock block(int number) {
            return events.get(number);
        }
    }
}
