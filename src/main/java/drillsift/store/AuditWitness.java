package drillsift.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and the hash of the last entry, kept beside the audit trail: a trail that was cut off
 * at the end is whole in itself.
 *
 * @param sequence 0 where nothing is kept
 */
public record AuditWitness(int sequence, String hash) {

    /** Beside the trail, 0600. */
    public static final String NAME = ".audit-head";

    private static final AuditWitness NONE = new AuditWitness(0, AuditLines.NO_HASH);
    private static final Pattern LINE = Pattern.compile("([0-9]{1,9}) ([0-9a-f]{64})\n?");

    /** One that nobody could have written says nothing. */
    public static AuditWitness read(Path campaign) {
        Path file = campaign.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                return NONE;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            Matcher line = LINE.matcher(text);
            return line.matches()
                    ? new AuditWitness(Integer.parseInt(line.group(1)), line.group(2))
                    : NONE;
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    static void keep(Path campaign, AuditLines lines) throws IOException {
        String text = lines.last().sequence() + " " + lines.head() + "\n";
        SafeFiles.write(campaign.resolve(NAME), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Whether the last entry is not there any more. It may be the one that a power cut has left
     * without its end.
     */
    public boolean isLostFrom(AuditLines lines) {
        boolean isCutNow = lines.isCut() && sequence == lines.whole().size() + 1;
        return sequence > 0
                && !isCutNow
                && lines.whole().stream().noneMatch(line -> line.hash().equals(hash));
    }
}
