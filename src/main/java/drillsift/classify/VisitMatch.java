package drillsift.classify;

import drillsift.classify.Correction.Field;
import drillsift.message.VisibleControls;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What a correction names, as its cells are written. The round comes first, so that no spreadsheet
 * takes the cell for a number, a date or a formula.
 *
 * @param types such as {@code ROUND&IP&UA_EXACT}
 * @param values as many, such as {@code 1&192.0.2.7&ExampleLinkGuard/2.1}
 */
public record VisitMatch(String types, String values) {

    private static final String JOIN = "&";
    private static final int ID_BYTES = 6;

    /**
     * The same for the same visits, whenever and in whatever language they are listed.
     *
     * @param campaign its id
     */
    public String id(String campaign) {
        String text = String.join("\n", campaign, types, values);
        return "r" + HexFormat.of().formatHex(EventIds.sha256(text), 0, ID_BYTES);
    }

    /** Round and address or network alone; empty when it names no place. */
    public Optional<VisitMatch> place() {
        String[] fields = types.split(JOIN);
        boolean isPlace =
                fields.length > 1
                        && fields[0].equals(Field.ROUND.name())
                        && List.of(Field.IP.name(), Field.CIDR.name()).contains(fields[1]);
        String[] given = values.split(JOIN);
        return isPlace && given.length > 1
                ? Optional.of(
                        new VisitMatch(fields[0] + JOIN + fields[1], given[0] + JOIN + given[1]))
                : Optional.empty();
    }

    /** One thing that it names. */
    private record Part(Field field, String value) {}

    /** Gathers what is named. */
    static final class Making {

        private final List<Part> parts = new ArrayList<>();

        Making(int round) {
            parts.add(new Part(Field.ROUND, Integer.toString(round)));
        }

        /** One address, or a network with its length. */
        Making source(String source) {
            parts.add(new Part(source.indexOf('/') < 0 ? Field.IP : Field.CIDR, source));
            return this;
        }

        /** An agent that a cell cannot hold as it is stands as a pattern that fits it. */
        Making agent(String agent) {
            boolean isPlain =
                    agent.equals(agent.strip()) && VisibleControls.of(agent).equals(agent);
            parts.add(
                    isPlain && agent.chars().noneMatch(Character::isISOControl)
                            ? new Part(Field.UA_EXACT, agent)
                            : new Part(Field.UA_GLOB, glob(agent)));
            return this;
        }

        Making pattern(String pattern) {
            parts.add(new Part(Field.PATTERN, pattern));
            return this;
        }

        VisitMatch done() {
            return new VisitMatch(
                    parts.stream().map(part -> part.field().name()).collect(joined()),
                    parts.stream()
                            .map(part -> part.value().replace(JOIN, "\\&"))
                            .collect(joined()));
        }

        private static Collector<CharSequence, ?, String> joined() {
            return Collectors.joining(JOIN);
        }

        private static String glob(String agent) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < agent.length(); i++) {
                String letter = agent.substring(i, i + 1);
                boolean isShown = VisibleControls.of(letter).equals(letter) && !letter.isBlank();
                boolean isPlain = isShown && !letter.equals("*"); // which would fit any text
                pattern.append(isPlain || letter.equals(" ") ? letter : "?");
            }
            int end = pattern.length();
            for (int i = end - 1; i >= 0 && pattern.charAt(i) == ' '; i--) {
                pattern.setCharAt(i, '?');
            }
            for (int i = 0; i < end && pattern.charAt(i) == ' '; i++) {
                pattern.setCharAt(i, '?');
            }
            return pattern.toString();
        }
    }
}
