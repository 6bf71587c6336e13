package drillsift.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which place each known column has in a file. Names are Drillsift's own, in kebab-case; the
 * headers that people use for them are data, see {@link KnownColumns}.
 */
public final class Columns {

    private final Map<String, Integer> places;
    private final List<String> header;
    private final List<String> absent;

    private Columns(Map<String, Integer> places, List<String> header, List<String> absent) {
        this.places = places;
        this.header = header;
        this.absent = absent;
    }

    /**
     * @param aliases column name to the headers known for it
     * @param chosen column name to the header that the job file gives for it; it goes before
     *     aliases
     */
    static Columns of(
            List<String> header, Map<String, List<String>> aliases, Map<String, String> chosen) {
        List<String> comparable = header.stream().map(HeaderNames::comparable).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        chosen.forEach(
                (name, text) -> {
                    int place = comparable.indexOf(HeaderNames.comparable(text));
                    if (place >= 0) {
                        places.put(canonical(name, aliases), place);
                    } else {
                        absent.add(name + ": " + text);
                    }
                });
        aliases.forEach(
                (name, texts) -> {
                    for (String text : texts) {
                        int place = comparable.indexOf(HeaderNames.comparable(text));
                        if (place >= 0 && !places.containsValue(place)) {
                            places.putIfAbsent(name, place);
                        }
                    }
                });
        return new Columns(places, header, absent);
    }

    /** A job file may say {@code email} where a format's own word is {@code recipient}. */
    private static String canonical(String name, Map<String, List<String>> aliases) {
        if (aliases.containsKey(name)) {
            return name;
        }
        String comparable = HeaderNames.comparable(name);
        for (Map.Entry<String, List<String>> alias : aliases.entrySet()) {
            if (alias.getValue().stream()
                    .anyMatch(text -> HeaderNames.comparable(text).equals(comparable))) {
                return alias.getKey();
            }
        }
        return name;
    }

    /** The same of rows that hold one cell more, which stands behind the given one. */
    public Columns withCellBehind(String name) {
        int wide = place(name);
        Map<String, Integer> moved = new LinkedHashMap<>();
        places.forEach((column, place) -> moved.put(column, place > wide ? place + 1 : place));
        List<String> longer = new ArrayList<>(header);
        longer.add(wide + 1, "");
        return new Columns(moved, longer, absent);
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** Place of the column from 0; -1 when the file lacks it. */
    public int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** How many columns the header has. */
    public int count() {
        return header.size();
    }

    /** Headers of the file that stand for nothing we know, in file order. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!places.containsValue(i)) {
                unused.add(header.get(i));
            }
        }
        return unused;
    }

    /** Those of the names that the file lacks, and what the job file names in vain. */
    List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeIf(this::has);
        missing.addAll(absent);
        return missing;
    }
}
