package drillsift.read;

import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Which input exported events are of: they are judged as that one was.
 *
 * @param kinds that the job file named for it
 */
public record Origin(InputFormat format, Set<EventKind> kinds) {

    /** As it stands in each record, such as {@code access-log TRAP_HIT}. */
    public String text() {
        StringJoiner text = new StringJoiner(" ").add(format.key());
        new TreeSet<>(kinds).forEach(kind -> text.add(kind.name()));
        return text.toString();
    }

    /** Empty for a text that is none. */
    public static Optional<Origin> of(String text) {
        String[] words = text.split(" ");
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (int i = 1; i < words.length; i++) {
            String word = words[i];
            Optional<EventKind> kind =
                    Arrays.stream(EventKind.values())
                            .filter(each -> each.name().equals(word))
                            .findFirst();
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        return InputFormat.ofKey(words[0]).map(format -> new Origin(format, kinds));
    }

    /** What the first record of a file of exported events says; empty for any other file. */
    public static Optional<Origin> of(SourceFile source) {
        if (source.format() != InputFormat.DRILLSIFT_EVENTS
                || !KnownColumns.areExported(source.header())) {
            return Optional.empty();
        }
        String header =
                KnownColumns.mapping(source, SourceSettings.in(ZoneOffset.UTC)).get("source");
        try (BlockReader reader = new BlockReader(source, new BlockBuffers(1), 1)) {
            return reader.next().flatMap(block -> of(FirstCells.of(block, header)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
