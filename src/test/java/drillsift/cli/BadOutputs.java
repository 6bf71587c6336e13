package drillsift.cli;

import static drillsift.cli.BadInput.row;
import static drillsift.cli.BadReports.reports;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Rows 87 to 100: what is written, and where it runs. */
final class BadOutputs {

    private BadOutputs() {}

    static List<BadInput> rows() {
        return BadInput.all(List.of(places(), names(), machines(), states()));
    }

    private static List<BadInput> places() {
        return List.of(
                row("87a", "the output is a file", c -> c.row(reports(5, 6)))
                        .by(c -> into(c, c.input("base.csv")))
                        .refused("DS-7004"),
                row("87b", "the output lies where nothing is yet", c -> c.row(reports(5, 6)))
                        .by(c -> into(c, c.folder.resolve("new/newer")))
                        .fine(),
                row("89", "the folder of the run exists", c -> c.row(reports(5, 6)))
                        .by(BadOutputs::twice)
                        .fine());
    }

    private static BadOutcome into(BadCampaign campaign, Path output) throws IOException {
        RunOptions plain = BadOutcome.options(campaign, false, false);
        return BadOutcome.of(
                campaign,
                new RunOptions(
                        plain.jobFile(),
                        plain.rounds(),
                        false,
                        false,
                        false,
                        false,
                        plain.work(),
                        output,
                        Optional.empty(),
                        plain.language()),
                null);
    }

    private static BadOutcome twice(BadCampaign campaign) throws IOException {
        Path one = BadOutcome.of(campaign).folder().orElseThrow();
        BadOutcome other = BadOutcome.forced(campaign);
        assertThat(other.folder().orElseThrow()).isNotEqualTo(one);
        assertThat(one).isDirectory();
        return other;
    }

    private static List<BadInput> names() {
        return List.of(
                row(
                                "88a",
                                "a campaign that leads out",
                                c -> c.job("campaign: small", "campaign: ../x"))
                        .refused("DS-2024"),
                row(
                                "88b",
                                "a campaign that Windows keeps",
                                c -> c.job("campaign: small", "campaign: CON"))
                        .refused("DS-2024"),
                row("88c", "departments that would lead out", BadOutputs::wildDepartments)
                        .fine()
                        .and(BadOutputs::allInside),
                row("90", "a letter that no font has", BadOutputs::noGlyph).look("DS-9801"));
    }

    private static void wildDepartments(BadCampaign campaign) throws IOException {
        campaign.roster(
                all ->
                        all.replace("Sales", "../../CON:nul.")
                                .replace("Person 6,Works", "Person 6," + "部".repeat(200)));
        named(campaign);
    }

    private static void noGlyph(BadCampaign campaign) throws IOException {
        campaign.roster(all -> all.replace("Person 5,", "Person \uD83D\uDE00,"));
        named(campaign);
    }

    private static void named(BadCampaign campaign) {
        campaign.job(
                "reports: []",
                "purpose: to learn\nreports: [{report: department, audience: named, "
                        + "languages: [en]}]");
    }

    private static void allInside(BadOutcome outcome) throws IOException {
        try (Stream<Path> files = Files.list(outcome.folder().orElseThrow().resolve("named"))) {
            List<String> found = files.map(file -> file.getFileName().toString()).toList();
            assertThat(found)
                    .hasSize(4)
                    .allMatch(name -> name.matches("[^/:\\\\]+\\.(en\\.pdf|csv)"));
            assertThat(found).allMatch(name -> BadOutcome.bytes(name).length < 256);
        }
    }

    private static List<BadInput> machines() {
        return List.of(
                row(
                                "91",
                                "another locale and another zone of the machine",
                                c -> c.row(reports(5, 6)))
                        .by(BadOutputs::elsewhere)
                        .fine(),
                row("92", "another run is active", c -> c.row(reports(5, 6)))
                        .by(BadOutputs::locked)
                        .refused("DS-6001"),
                row("94", "the clock was put back", c -> c.row(reports(5, 6)))
                        .by(BadOutputs::clockBack)
                        .fine(),
                row("95a", "the memory is not enough", c -> c.row(reports(5, 6)))
                        .by(
                                c ->
                                        failing(c, new OutOfMemoryError("Java heap space"))
                                                .without("\\d+ MB", "N MB"))
                        .refused("DS-7901"),
                row("95b", "the stack is not enough", c -> c.row(reports(5, 6)))
                        .by(c -> failing(c, new StackOverflowError()))
                        .refused("DS-7902"));
    }

    private static BadOutcome elsewhere(BadCampaign campaign) throws IOException {
        BadOutcome here = BadOutcome.of(campaign);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            BadOutcome there = BadOutcome.forced(campaign);
            assertSame(here, there);
            return there;
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void assertSame(BadOutcome one, BadOutcome other) throws IOException {
        try (Stream<Path> files = Files.list(one.folder().orElseThrow().resolve("review"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = "review/" + file.getFileName();
                assertThat(other.published(name)).as(name).isEqualTo(one.published(name));
            }
        }
    }

    private static BadOutcome locked(BadCampaign campaign) throws IOException {
        try (WorkLock held = WorkLock.take(campaign.folder.resolve("work"))) {
            held.ensure();
            return BadOutcome.of(campaign).without("pid [^)]*", "PROCESS");
        }
    }

    /** The run before this one seems to have been made tomorrow. */
    private static BadOutcome clockBack(BadCampaign campaign) throws IOException {
        Path campaignFolder = campaign.folder.resolve("output/small");
        Path earlier = campaignFolder.resolve("latest").toRealPath();
        BadOutcome now = BadOutcome.of(campaign);
        assertThat(campaignFolder.resolve("latest").toRealPath())
                .isEqualTo(now.folder().orElseThrow().toRealPath())
                .isNotEqualTo(earlier);
        return now;
    }

    private static BadOutcome failing(BadCampaign campaign, Error error) throws IOException {
        campaign.written();
        campaign.rememberLatest();
        RunOptions options = BadOutcome.options(campaign, false, false);
        Session session = new Session(Map.of());
        Ending ending =
                new JobCall(options)
                        .end(
                                session.screen(false),
                                new StopRequest(),
                                (progress, stop, meaning) -> {
                                    throw error;
                                });
        return new BadOutcome(campaign, ending.exit(), ending.problems(), Optional.empty());
    }

    private static List<BadInput> states() {
        return List.of(
                row("96a", "a database of other bytes", c -> c.row(reports(5, 6)))
                        .by(c -> afterRun(c, BadOutputs::randomDatabase))
                        .fine("DS-0701"),
                row("96b", "a database that is gone", c -> c.row(reports(5, 6)))
                        .by(c -> afterRun(c, BadOutputs::noDatabase))
                        .fine(),
                row("97a", "a database of an older program", c -> c.row(reports(5, 6)))
                        .by(c -> afterRun(c, each -> version(each, 1)))
                        .fine("DS-0702"),
                row("97b", "a database of a newer program", c -> c.row(reports(5, 6)))
                        .by(c -> afterRun(c, each -> version(each, 99)))
                        .refused("DS-7003"),
                row(
                                "98",
                                "an input that went between a crash and the next run",
                                c -> c.row(reports(5, 6)))
                        .by(BadOutputs::inputGone)
                        .refused("DS-3101"),
                row("99a", "the same again", c -> c.row(reports(5, 6)))
                        .by(c -> afterRunAgain(c, false))
                        .fine("DS-0901"),
                row("99b", "the same again, by force", c -> c.row(reports(5, 6)))
                        .by(c -> afterRunAgain(c, true))
                        .fine(),
                row("100", "a lock file that a power failure left", BadOutputs::staleLock).fine());
    }

    private static BadOutcome afterRun(BadCampaign campaign, BadInput.Spoil spoil)
            throws Exception {
        assertThat(BadOutcome.of(campaign).folder()).isPresent();
        spoil.to(campaign);
        return BadOutcome.of(campaign, BadOutcome.options(campaign, true, false), null)
                .without("corrupt-\\S+|drillsift[.-]\\S*damaged\\S*|\\d{8}T\\d{6}Z", "KEPT");
    }

    private static void randomDatabase(BadCampaign campaign) throws IOException {
        byte[] bytes = new byte[1 << 16];
        new java.util.Random(7).nextBytes(bytes);
        Files.write(campaign.folder.resolve("work/drillsift.mv.db"), bytes);
    }

    private static void noDatabase(BadCampaign campaign) throws IOException {
        Files.delete(campaign.folder.resolve("work/drillsift.mv.db"));
    }

    private static void version(BadCampaign campaign, int number) throws Exception {
        String url = "jdbc:h2:file:" + campaign.folder.resolve("work/drillsift");
        try (Connection connection = DriverManager.getConnection(url, "drillsift", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update schema_version set version = " + number);
        }
    }

    private static BadOutcome inputGone(BadCampaign campaign) throws IOException {
        BadFiles.meddled(
                campaign,
                "classify",
                c -> {
                    throw new IOException("as if the machine had stopped");
                });
        Files.delete(campaign.input("row.csv"));
        return BadOutcome.of(campaign);
    }

    private static BadOutcome afterRunAgain(BadCampaign campaign, boolean force)
            throws IOException {
        BadOutcome one = BadOutcome.of(campaign);
        BadOutcome other =
                BadOutcome.of(campaign, BadOutcome.options(campaign, force, false), null);
        assertSame(one, other);
        return other.without("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "RUN");
    }

    private static void staleLock(BadCampaign campaign) throws IOException {
        Files.createDirectories(campaign.folder.resolve("work"));
        Files.writeString(campaign.folder.resolve("work/drillsift.lock"), "pid 1 since long ago\n");
        campaign.row(reports(5, 6));
    }
}
