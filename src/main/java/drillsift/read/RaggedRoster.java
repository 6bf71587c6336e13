package drillsift.read;

import java.util.ArrayList;
import java.util.List;

/** Phishing Club's list of people, whose rows are longer than their header. */
final class RaggedRoster {

    private RaggedRoster() {}

    /**
     * The header that the rows of a list of people really have: Phishing Club's name the first and
     * the last name in two cells where its header has one, and groups may follow.
     */
    static List<String> ofRows(List<String> header) {
        if (!isRagged(header)) {
            return header;
        }
        List<String> names = header.stream().map(HeaderNames::comparable).toList();
        List<String> rows = new ArrayList<>(header.subList(0, names.indexOf("misc") + 1));
        int name = names.indexOf("name");
        rows.set(name, "first_name");
        rows.add(name + 1, "last_name");
        return rows;
    }

    /** Whether rows of such a header are longer than it. */
    static boolean isRagged(List<String> header) {
        return header.stream()
                .map(HeaderNames::comparable)
                .toList()
                .containsAll(List.of("phone", "extraidentifier", "name", "misc"));
    }
}
