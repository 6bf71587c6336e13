package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups by attribute beside those that were released before. */
class BreakdownReleaseTest {

    @TempDir private Path folder;
    private Path job;
    private Path roster;

    @BeforeEach
    void makeACampaignWithEmployments() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(300, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        roster = folder.resolve("input/round-1/roster.csv");
        int[] line = {0};
        edit(
                roster,
                text ->
                        text.lines()
                                .map(each -> each + "," + employment(line[0]++) + "\r\n")
                                .collect(Collectors.joining()));
    }

    private static String employment(int line) {
        return line == 0 ? "雇用区分" : line % 2 == 0 ? "正社員" : "派遣";
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private Path run() {
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
        return DrillRun.run(options, new QuietProgress()).folder().orElseThrow();
    }

    private void show() throws IOException {
        edit(job, text -> text + "breakdowns: [employment]\n");
    }

    /** The first five, of whom some got no mail. */
    private void correctAFew() throws IOException {
        for (int person = 0; person < 5; person++) {
            edit(roster, text -> text.replaceFirst(",正社員\r", ",派遣\r"));
        }
    }

    @Test
    void a_few_people_of_another_employment_refuse() throws IOException {
        show();
        Path first = run();
        assertThat(Files.readString(first.resolve("anonymous/data/rates-by-attribute.csv")))
                .contains("employment,正社員,click", "employment,派遣,click");
        assertThat(Files.readString(first.resolve(ReleaseLedger.FILE))).contains("breakdowns");
        edit(job, text -> text + "responsible: Another\n");
        run(); // the same groups tell nothing more
        correctAFew();

        RefusedException refusal = catchThrowableOfType(RefusedException.class, this::run);

        List<Problem> problems = refusal.problems();
        assertThat(problems)
                .extracting(each -> each.code().id())
                .containsExactly("DS-4013", "DS-4012");
        assertThat(new Messages(Language.EN).text(problems.get(0)))
                .contains("jobs/job.yaml:")
                .contains("groups by attribute (breakdowns) hold other people")
                .contains("leave breakdowns out of the job file");
        assertThat(new Messages(Language.JA).text(problems.get(0)))
                .contains("第1回: 属性別(breakdowns)のグループの人")
                .contains("ジョブファイルから breakdowns を外すか");
    }

    @Test
    void an_attribute_that_the_roster_says_of_nobody_is_refused() throws IOException {
        edit(job, text -> text + "breakdowns: [employment, location]\n");

        RefusedException refusal = catchThrowableOfType(RefusedException.class, this::run);

        assertThat(refusal.problems())
                .extracting(each -> each.code().id())
                .containsExactly("DS-2330");
        assertThat(new Messages(Language.EN).text(refusal.problems().get(0)))
                .contains("jobs/job.yaml:")
                .endsWith(
                        ": breakdowns orders location, but ../input/round-1/roster.csv says it of"
                                + " nobody. Name its column under columns at this roster, or take"
                                + " location out of breakdowns.");
    }

    @Test
    void employments_that_are_not_shown_may_be_corrected_and_shown_first_afterwards()
            throws IOException {
        run();
        correctAFew();
        show();

        assertThat(run()).isDirectory();
    }
}
