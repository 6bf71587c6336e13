package drillsift.aggregate;

import java.util.List;
import java.util.Locale;

/**
 * What an access was made with, as far as its user agent tells: for readers, never for a verdict.
 *
 * @param type desktop, mobile, tablet or unknown
 * @param system family such as Windows; unknown where the agent does not say
 */
public record Device(String type, String system) implements Comparable<Device> {

    public static final Device UNKNOWN = new Device("unknown", "unknown");

    /**
     * The first mark that an agent holds decides: phones name the system they descend from, too.
     */
    private static final List<Mark> MARKS =
            List.of(
                    new Mark("ipad", new Device("tablet", "iPadOS")),
                    new Mark("iphone", new Device("mobile", "iOS")),
                    new Mark("ipod", new Device("mobile", "iOS")),
                    new Mark("windows phone", new Device("mobile", "Windows Phone")),
                    new Mark("android", new Device("tablet", "Android")),
                    new Mark("windows", new Device("desktop", "Windows")),
                    new Mark("cros ", new Device("desktop", "ChromeOS")),
                    new Mark("macintosh", new Device("desktop", "macOS")),
                    new Mark("mac os x", new Device("desktop", "macOS")),
                    new Mark("linux", new Device("desktop", "Linux")),
                    new Mark("x11", new Device("desktop", "Linux")));

    private record Mark(String text, Device device) {}

    /** Android writes "Mobile" on phones and leaves it out on tablets. */
    public static Device ofAgent(String agent) {
        String lower = agent.toLowerCase(Locale.ROOT);
        for (Mark mark : MARKS) {
            if (lower.contains(mark.text())) {
                boolean phone = mark.text().equals("android") && lower.contains("mobile");
                return phone ? new Device("mobile", "Android") : mark.device();
            }
        }
        return UNKNOWN;
    }

    @Override
    public int compareTo(Device other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : system.compareTo(other.system);
    }
}
