package drillsift.job.file;

import drillsift.event.SourceRef;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Loads a YAML file as a tree of nodes. Nothing is ever constructed from a tag, and every key and
 * value keeps its line.
 */
final class YamlFile {

    private static final int BYTES = 1 << 20;
    private static final int ALIASES = 50;
    private static final int DEPTH = 20;

    private final String name;
    private final Problems problems;

    /**
     * @param name the file as it is called in messages
     */
    YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The keys of the whole file; empty when it cannot be read as such, which is then noted. */
    Optional<Section> load(Path file) {
        Optional<String> text = text(file);
        if (text.isPresent() && text.get().lines().allMatch(YamlFile::saysNothing)) {
            return Optional.of(nothing());
        }
        return text.flatMap(this::tree);
    }

    /** A file of comments, or of what is no document, such as a directive alone. */
    private Section nothing() {
        return new Section(List.of(), new SourceRef(name, 1), new Origin(name, problems));
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#") || line.strip().equals("---");
    }

    private Optional<String> text(Path file) {
        try {
            if (Files.size(file) > BYTES) {
                refuse(0, JobFileCode.TOO_COMPLEX);
                return Optional.empty();
            }
            return decoded(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException e) {
            refuse(0, JobFileCode.UNREADABLE_FILE);
            return Optional.empty();
        }
    }

    private Optional<String> decoded(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            String text = decoder.decode(bytes).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            refuse(linesBefore(bytes) + 1, JobFileCode.NOT_UTF8);
            return Optional.empty();
        }
    }

    /** A failed decoder leaves the position at the first byte that does not fit. */
    private static int linesBefore(ByteBuffer bytes) {
        int lines = 0;
        for (int i = 0; i < bytes.position(); i++) {
            lines += bytes.get(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private Optional<Section> tree(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(BYTES);
        options.setTagInspector(tag -> true); // YamlCheck refuses them, in our words
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            return root == null ? Optional.of(nothing()) : section(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            boolean tab = e.getProblem() != null && e.getProblem().contains("TAB");
            refuseSyntax(line, tab, String.valueOf(e.getProblem()));
        } catch (ReaderException e) {
            String found = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            refuse(lineOf(text, e.getPosition()), JobFileCode.NOT_YAML, found);
        } catch (YAMLException e) {
            refuse(0, JobFileCode.TOO_COMPLEX);
        } catch (IllegalArgumentException e) { // a tag with an escape of half a letter
            refuse(0, JobFileCode.NOT_YAML, Shown.of(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private void refuseSyntax(int line, boolean tab, String found) {
        if (tab) {
            refuse(line, JobFileCode.TAB);
        } else {
            refuse(line, JobFileCode.NOT_YAML, Shown.of(found));
        }
    }

    private static int lineOf(String text, int position) {
        int end = Math.min(position, text.length());
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
    }

    private Optional<Section> section(Node root) {
        new YamlCheck(name, problems).check(root);
        if (root instanceof MappingNode mapping) {
            return Optional.of(Section.of(mapping, new Origin(name, problems)));
        }
        refuse(root.getStartMark().getLine() + 1, JobFileCode.WANTS_KEYS, name);
        return Optional.empty();
    }

    private void refuse(int line, JobFileCode code, Object... arguments) {
        problems.add(new SourceRef(name, line), code, arguments);
    }
}
