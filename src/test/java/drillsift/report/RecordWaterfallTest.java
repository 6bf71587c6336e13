package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.message.Language;
import org.junit.jupiter.api.Test;

/** The sentence above the records of a round. */
class RecordWaterfallTest {

    private static String title(Language language, Waterfall records) {
        return new RecordWaterfall(records, new Wording(new ReportTexts(language))).title();
    }

    @Test
    void tells_how_many_were_made_by_people() {
        assertThat(title(Language.EN, new Waterfall(100, 0, 0, 50, 10, 30, 10, 0)))
                .isEqualTo("Made by people: 10 of 100 accesses");
    }

    @Test
    void where_all_that_could_be_of_people_is_undecided_it_says_so() {
        Waterfall undecided = new Waterfall(1_300, 0, 0, 50, 10, 1_240, 0, 0);

        assertThat(title(Language.EN, undecided))
                .isEqualTo("Undecided: 1,240 of 1,300 accesses; surely made by people: 0");
        assertThat(title(Language.JA, undecided)).isEqualTo("アクセス1,300件中1,240件は判定保留、人と言い切れるものは0件");
    }

    @Test
    void machines_alone_leave_nobody() {
        assertThat(title(Language.EN, new Waterfall(60, 0, 0, 50, 10, 0, 0, 0)))
                .isEqualTo("Made by people: 0 of 60 accesses");
    }

    @Test
    void one_person_is_no_people() {
        Wording words = new Wording(new ReportTexts(Language.EN));
        assertThat(words.people(1)).isEqualTo("1 person");
        assertThat(words.people(2)).isEqualTo("2 people");
    }
}
