package drillsift.normalize;

import drillsift.normalize.LogFormat.Part;
import drillsift.normalize.LogFormat.What;
import java.util.ArrayList;
import java.util.List;

/** The parts of a time as {@code strftime} is told to write it. */
final class TimeDirectives {

    private static final String COMMON = "%d/%b/%Y:%H:%M:%S %z";

    private TimeDirectives() {}

    static List<Part> parts(String format) {
        String plain =
                format.replace("%T", "%H:%M:%S")
                        .replace("%R", "%H:%M")
                        .replace("%F", "%Y-%m-%d")
                        .replace("%D", "%m/%d/%y");
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.startsWith(COMMON, i)) {
                parts.add(Part.of(What.COMMON_TIME));
                i += COMMON.length() - 1;
            } else if (plain.charAt(i) == '%' && i + 1 < plain.length()) {
                parts.add(part(plain.charAt(++i)));
            } else {
                parts.add(Part.literal(plain.substring(i, i + 1)));
            }
        }
        return parts;
    }

    private static Part part(char letter) {
        return switch (letter) {
            case 'Y' -> Part.of(What.YEAR);
            case 'm' -> Part.of(What.MONTH);
            case 'b', 'h' -> Part.of(What.MONTH_NAME);
            case 'd' -> Part.of(What.DAY);
            case 'H' -> Part.of(What.HOUR);
            case 'M' -> Part.of(What.MINUTE);
            case 'S' -> Part.of(What.SECOND);
            case 'z' -> Part.of(What.ZONE);
            case 's' -> Part.of(What.EPOCH_SECONDS);
            case '%' -> Part.literal("%");
            default -> throw new LogFormat.UnknownField("unknown", "%{%" + letter + "}t");
        };
    }
}
