package drillsift.read;

import drillsift.event.Recipient;
import drillsift.pseudonym.Pseudonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * People of a roster as they are kept where nobody is to be known: what they are called is a
 * pseudonym, their names and why somebody is left out are gone. They stand in the order of their
 * pseudonyms, since that of the roster would tell who is who. What is counted by stays.
 */
final class AnonymousPeople {

    private final Pseudonyms pseudonyms;

    AnonymousPeople(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    List<Recipient> of(List<Recipient> people) {
        List<Recipient> sorted = new ArrayList<>(people);
        sorted.sort(Comparator.comparing(this::key));
        List<Recipient> kept = new ArrayList<>();
        sorted.forEach(person -> kept.add(kept(person, kept.size() + 1L)));
        return kept;
    }

    private String key(Recipient person) {
        return pseudonyms.employee(person.key(), FieldText.mail(person.key()));
    }

    /**
     * @param place instead of the line in the roster
     */
    private Recipient kept(Recipient person, long place) {
        String mail = pseudonyms.person(person.email());
        return new Recipient(
                key(person),
                mail,
                mail,
                "",
                person.department(),
                person.title(),
                person.location(),
                person.employment(),
                person.company(),
                person.language(),
                pseudonyms.token(person.token()),
                person.sentAt(),
                person.excluded(),
                "",
                place);
    }
}
