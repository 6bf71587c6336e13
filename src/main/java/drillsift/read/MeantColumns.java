package drillsift.read;

import drillsift.event.Framing;
import drillsift.event.InputFormat;
import drillsift.event.SourceRef;
import drillsift.message.Nearest;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells of columns that are missing or unknown, with the header that may have been meant. */
final class MeantColumns {

    private MeantColumns() {}

    /** A column that the format needs is missing. */
    static Problem missing(
            SourceRef where,
            List<String> missing,
            CsvHeader header,
            InputFormat format,
            SourceSettings settings) {
        return missing(
                where,
                missing,
                header,
                settings,
                format.key(),
                of(missing, KnownColumns.aliases(format), header, settings));
    }

    static Problem missingOfRoster(
            SourceRef where, List<String> missing, CsvHeader header, SourceSettings settings) {
        Map<String, List<String>> aliases = KnownColumns.aliasesOfRoster(header.names());
        List<String> meant = of(missing, aliases, header, settings);
        return missing(where, missing, header, settings, "roster", meant);
    }

    private static Problem missing(
            SourceRef where,
            List<String> missing,
            CsvHeader header,
            SourceSettings settings,
            String format,
            List<String> meant) {
        String names = String.join(", ", missing);
        return meant.isEmpty()
                ? Problem.at(where, ReadCode.MISSING_COLUMN, names, header.shown(settings), format)
                : Problem.at(
                        where,
                        ReadCode.MISSPELT_COLUMN,
                        names,
                        header.shown(settings),
                        format,
                        String.join(", ", meant));
    }

    /** No format has such a header; the one that slips away from it least is named. */
    static Problem unknown(SourceRef where, CsvHeader header, SourceSettings settings) {
        for (InputFormat format : InputFormat.values()) {
            if (format.framing() != Framing.CSV || !KnownColumns.mayBe(format, header.names())) {
                continue;
            }
            List<String> required = KnownColumns.required(format);
            List<String> missing =
                    KnownColumns.of(format, header.names(), settings.columns()).missing(required);
            List<String> meant = of(missing, KnownColumns.aliases(format), header, settings);
            if (!missing.isEmpty() && meant.size() == missing.size()) {
                return Problem.at(
                        where,
                        ReadCode.MISSPELT_HEADER,
                        header.shown(settings),
                        String.join(", ", meant),
                        format.key());
            }
        }
        return Problem.at(where, ReadCode.UNKNOWN_HEADER, header.shown(settings));
    }

    /** Columns that nothing is made of: those with a slip, then those that nobody knows. */
    static List<Problem> unused(SourceFile file, SourceSettings settings) {
        List<String> unused = KnownColumns.unused(file.format(), file.header(), settings.columns());
        List<String> unknown = new ArrayList<>(unused);
        List<String> meant = new ArrayList<>();
        Map<String, List<String>> aliases = KnownColumns.aliases(file.format());
        Columns columns = KnownColumns.of(file.format(), file.header(), settings.columns());
        for (String column : aliases.keySet()) {
            Optional<String> near =
                    columns.has(column)
                            ? Optional.empty()
                            : near(column, aliases.get(column), unknown);
            near.ifPresent(
                    header -> {
                        unknown.remove(header);
                        meant.add(shown(header, column));
                    });
        }
        return unused(file, meant, unknown, aliases.keySet());
    }

    private static List<Problem> unused(
            SourceFile file, List<String> meant, List<String> unknown, Set<String> known) {
        SourceRef where = new SourceRef(file.name(), file.headerLines());
        List<Problem> problems = new ArrayList<>();
        if (!meant.isEmpty()) {
            problems.add(Problem.at(where, ReadCode.MISSPELT_UNUSED, String.join(", ", meant)));
        }
        if (!unknown.isEmpty()) {
            problems.add(
                    Problem.at(
                            where,
                            ReadCode.UNUSED_COLUMNS,
                            CsvHeader.shown(unknown),
                            file.format().key(),
                            String.join(", ", known)));
        }
        return problems;
    }

    /** The headers that may be meant, each with our name of the column. */
    private static List<String> of(
            List<String> wanted,
            Map<String, List<String>> aliases,
            CsvHeader header,
            SourceSettings settings) {
        List<String> unused =
                new ArrayList<>(Columns.of(header.names(), aliases, settings.columns()).unused());
        List<String> meant = new ArrayList<>();
        for (String column : wanted) {
            near(column, aliases.getOrDefault(column, List.of()), unused)
                    .ifPresent(
                            found -> {
                                unused.remove(found);
                                meant.add(shown(found, column));
                            });
        }
        return meant;
    }

    private static String shown(String header, String column) {
        return CsvHeader.shown(List.of(header)) + " (" + column + ")";
    }

    /** The header that is nearest to one of the column's names; shorter slips go first. */
    private static Optional<String> near(String column, List<String> names, List<String> headers) {
        TreeSet<String> all = new TreeSet<>(names);
        all.add(column);
        return all.stream().flatMap(name -> Nearest.of(name, headers).stream()).findFirst();
    }
}
