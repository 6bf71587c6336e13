package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonKeysTest {

    private static Recipient person(String number, String mail) {
        return new Recipient(
                number.isEmpty() ? mail : number,
                mail,
                mail,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty(),
                false,
                "",
                2);
    }

    @Test
    void a_roster_without_numbers_knows_people_by_the_numbers_of_another() {
        PersonKeys keys =
                PersonKeys.of(
                        List.of(
                                new Roster(List.of(person("17", "h.sato@corp.example"))),
                                new Roster(List.of(person("", "h.sato@corp.example")))));

        assertThat(keys.of(person("", "h.sato@corp.example"))).isEqualTo("17");
        assertThat(keys.of(person("17", "h.sato@corp.example"))).isEqualTo("17");
        assertThat(keys.of(person("", "new@corp.example"))).isEqualTo("new@corp.example");
    }

    @Test
    void a_number_holds_although_the_address_changed() {
        PersonKeys keys =
                PersonKeys.of(
                        List.of(
                                new Roster(List.of(person("17", "h.sato@corp.example"))),
                                new Roster(List.of(person("17", "h.ito@corp.example")))));

        assertThat(keys.of(person("", "h.ito@corp.example"))).isEqualTo("17");
    }

    @Test
    void an_address_that_went_to_somebody_else_tells_nothing() {
        PersonKeys keys =
                PersonKeys.of(
                        List.of(
                                new Roster(List.of(person("17", "info@corp.example"))),
                                new Roster(List.of(person("23", "info@corp.example")))));

        assertThat(keys.of(person("", "info@corp.example"))).isEqualTo("info@corp.example");
    }
}
