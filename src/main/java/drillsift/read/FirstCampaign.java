package drillsift.read;

import drillsift.event.InputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Which of GoPhish's campaigns an export is of, as its first record says. */
public final class FirstCampaign {

    private static final int LONGEST = 100;

    private FirstCampaign() {}

    /** Empty for files of other tools, and for those that do not say it. */
    public static String of(SourceFile source, SourceSettings settings) {
        boolean isCsv = source.format() == InputFormat.GOPHISH_EVENTS;
        if (!isCsv && source.format() != InputFormat.GOPHISH_JSON) {
            return "";
        }
        Optional<String> header =
                Optional.of(settings)
                        .filter(any -> isCsv)
                        .map(any -> KnownColumns.mapping(source, any).get("campaign-id"));
        if (isCsv && header.isEmpty()) {
            return ""; // as old versions of GoPhish export
        }
        try (BlockReader reader = new BlockReader(source, new BlockBuffers(1), 1)) {
            String campaign =
                    reader.next()
                            .map(
                                    block ->
                                            isCsv
                                                    ? FirstCells.of(block, header.orElseThrow())
                                                    : JsonPlace.of(block).campaign())
                            .orElse("");
            return campaign.substring(0, Math.min(LONGEST, campaign.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
