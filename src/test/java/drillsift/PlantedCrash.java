package drillsift;

import drillsift.read.TimeText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * Crashes on any text that the product reads as a time of 2026. Chance does not find one; a fuzzer
 * does within seconds, on a machine at rest, if the comparisons inside {@code drillsift.read} tell
 * it what is near.
 */
public final class PlantedCrash {

    private PlantedCrash() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        new TimeText(ZoneId.of("UTC"))
                .read(text)
                .instant()
                .filter(instant -> instant.toString().startsWith("2026"))
                .ifPresent(
                        instant -> {
                            throw new IllegalStateException("planted");
                        });
    }
}
