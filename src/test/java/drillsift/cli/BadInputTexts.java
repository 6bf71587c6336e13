package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What is told of each bad input, one file for each ten rows. */
final class BadInputTexts {

    private static final Path TEXTS = Path.of("src/test/resources/bad-inputs");

    private BadInputTexts() {}

    /** {@code -Dgolden.update=true} writes what is told now. */
    static void compare(BadInput row, String told) throws IOException {
        Path file = TEXTS.resolve(chapter(row) + ".txt");
        Map<String, String> texts = read(file);
        String title = row.row() + " " + row.says();
        if (Boolean.getBoolean("golden.update")) {
            texts.keySet().removeIf(each -> each.startsWith(row.row() + " "));
            texts.put(title, told);
            write(file, texts);
        }
        assertThat(told).as(title).isEqualTo(texts.getOrDefault(title, ""));
    }

    private static String chapter(BadInput row) {
        int number = Integer.parseInt(row.row().replaceAll("[a-z]+$", ""));
        int from = (number - 1) / 15 * 15 + 1;
        return "rows-%03d-%03d".formatted(from, from + 14);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts =
                new TreeMap<>(
                        java.util.Comparator.comparing(BadInputTexts::sortable)
                                .thenComparing(java.util.Comparator.naturalOrder()));
        if (Files.exists(file)) {
            for (String part : Files.readString(file).split("(?m)^== ")) {
                int end = part.indexOf('\n');
                if (end > 0) {
                    texts.put(
                            part.substring(0, end), part.substring(end + 1).stripTrailing() + "\n");
                }
            }
        }
        return texts;
    }

    private static String sortable(String title) {
        String row = title.substring(0, title.indexOf(' '));
        String digits = row.replaceAll("[a-z]+$", "");
        return "0".repeat(3 - digits.length()) + row;
    }

    private static void write(Path file, Map<String, String> texts) throws IOException {
        StringBuilder all = new StringBuilder();
        texts.forEach(
                (title, text) ->
                        all.append("== ").append(title).append('\n').append(text).append('\n'));
        Files.createDirectories(file.getParent());
        Files.writeString(file, all.toString().stripTrailing() + "\n");
    }
}
