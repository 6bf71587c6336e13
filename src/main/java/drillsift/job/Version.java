package drillsift.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, as the build wrote it. */
public final class Version {

    private Version() {}

    /** The version and a checksum of the code, such as {@code 0.1.0+1f0c2d3e4a5b}. */
    static String build() {
        return text() + "+" + OwnCode.CHECKSUM;
    }

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream stream = Version.class.getResourceAsStream("/drillsift.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
