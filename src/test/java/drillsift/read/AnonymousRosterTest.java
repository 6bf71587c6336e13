package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.event.Recipient;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster of which nobody is to be known. */
class AnonymousRosterTest {

    private static final Pseudonyms NAMES =
            new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8));
    private static final SourceSettings SETTINGS =
            SourceSettings.in(ZoneId.of("Asia/Tokyo")).under(NAMES);

    @TempDir private Path folder;

    private List<Recipient> read(String roster) throws IOException {
        Path file = Files.writeString(folder.resolve("roster.csv"), roster);
        return RosterReader.read("roster.csv", file, SETTINGS).roster().recipients();
    }

    private String refusal(String roster) {
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(() -> read(roster))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                refused.problems()
                                        .forEach(
                                                each ->
                                                        told.append(
                                                                new Messages(Language.EN)
                                                                        .text(each))));
        return told.toString();
    }

    @Test
    void people_lose_their_names_and_keep_what_is_counted_by() throws IOException {
        Recipient person =
                read("id,name,email,department,title,office,token,excluded,"
                                + "exclude_reason\n"
                                + "A-7,Hanako Sato,H.Sato@corp.example,Sales,Head,Osaka,"
                                + "aB3xK9q,1,on leave\n")
                        .get(0);

        assertThat(person.key()).isEqualTo(NAMES.employee("A-7", "a-7"));
        assertThat(person.email())
                .isEqualTo(NAMES.person("h.sato@corp.example"))
                .isEqualTo(person.originalEmail());
        assertThat(person.token()).isEqualTo(NAMES.token("aB3xK9q"));
        assertThat(person.name() + person.excludeReason()).isEmpty();
        assertThat(List.of(person.department(), person.title(), person.location()))
                .containsExactly("Sales", "Head", "Osaka");
        assertThat(person.excluded()).isTrue();
    }

    @Test
    void numbers_that_differ_in_case_stay_two_people_whom_one_row_may_mean() throws IOException {
        List<Recipient> people =
                read("id,email\nA-7,h.sato@corp.example\na-7,k.mori@corp.example\n");

        assertThat(people).extracting(Recipient::key).doesNotHaveDuplicates();
        assertThat(people)
                .allMatch(person -> Pseudonyms.isOf(person.key() + "-", NAMES.person("a-7")));
    }

    @Test
    void somebody_without_a_number_is_known_by_the_mail_address_as_ever() throws IOException {
        Recipient person = read("email\nh.sato@corp.example\n").get(0);

        assertThat(person.key()).isEqualTo(person.email());
    }

    @Test
    void the_order_of_the_roster_tells_nothing() throws IOException {
        StringBuilder roster = new StringBuilder("id,email\n");
        for (int i = 10; i < 40; i++) {
            roster.append("E").append(i).append(",p").append(i).append("@corp.example\n");
        }
        List<Recipient> people = read(roster.toString());

        assertThat(people).isSortedAccordingTo(Comparator.comparing(Recipient::key));
        assertThat(people).extracting(Recipient::line).startsWith(1L, 2L, 3L).hasSize(30);
    }

    @Test
    void what_stands_where_a_header_belongs_is_not_told() {
        assertThat(refusal("id,Hanako Sato,氏名\n7,x,y\n"))
                .isEqualTo(
                        "roster.csv:1: Column [email] of roster is missing; found [id, ***, 氏名]."
                                + " Map your column names under columns in the job file.");
    }

    @Test
    void what_stands_in_a_wrong_column_is_not_told() {
        assertThat(refusal("email,sent_at\nh.sato@corp.example,Hanako Sato\n"))
                .isEqualTo(
                        "roster.csv:2: The sending time \"***\" cannot be read. Write"
                                + " 2026-10-05T09:00:12+09:00 or 2026/10/05 9:00:12.");
    }
}
