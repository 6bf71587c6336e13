package drillsift.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The anonymous tables of a run, as somebody with nothing but the CSV files reads them. */
final class PublishedTables {

    /** From how many people on a rate is printed; below, the pages tell counts alone. */
    static final int RATE_FROM = 20;

    /** What the tables' four decimals leave open. */
    private static final BigDecimal HALF_A_DIGIT = new BigDecimal("0.00005");

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    /** A count of people as the tables tell it. */
    record Share(String round, String department, String measure, int count, int of) {

        /** As the pages print it, one decimal. */
        String rate() {
            return percent(count, of);
        }

        boolean isRate() {
            return of >= RATE_FROM;
        }
    }

    PublishedTables(Map<String, String> texts) {
        texts.forEach((name, text) -> tables.put(name, rows(text)));
    }

    List<Map<String, String>> rows(String table, String round) {
        return tables.get(table).stream().filter(row -> round.equals(row.get("round"))).toList();
    }

    /** All that carry a number: company-wide with an empty department, and of departments. */
    List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (String table : List.of("rates-by-round.csv", "rates-by-department.csv")) {
            for (Map<String, String> row : tables.get(table)) {
                if (!row.get("count").isEmpty()) {
                    shares.add(
                            new Share(
                                    row.get("round"),
                                    row.get("department"),
                                    row.get("measure"),
                                    Integer.parseInt(row.get("count")),
                                    Integer.parseInt(row.get("of"))));
                }
            }
        }
        return shares;
    }

    /** How many got a mail within a year; nothing where it is hidden or not known. */
    List<Share> coverage() {
        return tables.get("coverage.csv").stream()
                .filter(row -> !row.get("count").isEmpty())
                .map(
                        row ->
                                new Share(
                                        row.get("round"),
                                        "",
                                        "coverage",
                                        Integer.parseInt(row.get("count")),
                                        Integer.parseInt(row.get("of"))))
                .toList();
    }

    /** Every rate that the tables can vouch for, as printed. */
    Set<String> rates() {
        Set<String> rates = new TreeSet<>();
        for (String table : List.of("rates-by-round.csv", "rates-by-department.csv")) {
            for (Map<String, String> row : tables.get(table)) {
                int of = Integer.parseInt(row.get("of"));
                for (String column :
                        List.of("count", "strict_count", "lenient_count", "raw_count")) {
                    if (of > 0 && !row.get(column).isEmpty()) {
                        rates.add(percent(Integer.parseInt(row.get(column)), of));
                    }
                }
                for (String limit : List.of("low", "high")) {
                    if (!row.get(limit).isEmpty()) {
                        BigDecimal told = new BigDecimal(row.get(limit));
                        rates.add(rounded(told.subtract(HALF_A_DIGIT)));
                        rates.add(rounded(told.add(HALF_A_DIGIT)));
                    }
                }
            }
        }
        return rates;
    }

    /** A figure of reaction-times.csv; nothing where it is hidden. */
    List<Integer> time(String round, String figure) {
        return rows("reaction-times.csv", round).stream()
                .filter(row -> figure.equals(row.get("figure")) && !row.get("value").isEmpty())
                .map(row -> Integer.valueOf(row.get("value")))
                .toList();
    }

    static String percent(int count, int of) {
        return rounded(
                BigDecimal.valueOf(100L * count)
                        .divide(BigDecimal.valueOf(of), 12, RoundingMode.HALF_UP));
    }

    private static String rounded(BigDecimal percent) {
        BigDecimal printed = percent.max(BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP);
        return printed.toPlainString() + "%";
    }

    /** No cell of these tables holds a comma or a line break but department names in quotes. */
    private static List<Map<String, String>> rows(String text) {
        List<List<String>> lines =
                text.replace("\uFEFF", "").lines().map(line -> cells(line)).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < line.size(); column++) {
                row.put(lines.get(0).get(column), line.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char one : line.toCharArray()) {
            if (one == '"') {
                quoted = !quoted;
            } else if (one == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(one);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
