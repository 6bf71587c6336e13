package drillsift.job;

import drillsift.message.Messages;
import drillsift.read.KnownColumns;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.WideProfile;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Words for what a file was recognised by and how its records are told apart. */
final class InspectWords {

    private InspectWords() {}

    /** Why the file is what it is taken for. */
    static String reason(Messages messages, SourceFile source) {
        return switch (source.format().framing()) {
            case CSV -> csv(messages, source);
            case JSON -> messages.text("inspect", "reason." + source.format().key());
            case LINES -> messages.text("inspect", "reason." + source.format().key());
        };
    }

    private static String csv(Messages messages, SourceFile source) {
        SourceSettings none = SourceSettings.in(ZoneOffset.UTC);
        Optional<WideProfile> profile = KnownColumns.profile(source, none);
        return profile.isPresent()
                ? messages.text("inspect", "reason.wide-csv", profile.get().name())
                : messages.text("inspect", "reason.csv", columns(source));
    }

    /** The headers without which the format would not be. */
    private static String columns(SourceFile source) {
        Map<String, String> mapping =
                KnownColumns.mapping(source.format(), source.header(), Map.of());
        return String.join(
                ", ",
                KnownColumns.required(source.format()).stream()
                        .map(name -> mapping.getOrDefault(name, name))
                        .toList());
    }

    static String framing(Messages messages, SourceFile source) {
        String how =
                switch (source.format().framing()) {
                    case CSV -> messages.text("inspect", "framing.csv", sign(source.delimiter()));
                    case JSON -> messages.text("inspect", "framing.json");
                    case LINES -> messages.text("inspect", "framing.lines");
                };
        String key = "framing." + source.packing().kind().key();
        return source.packing().isPacked()
                ? how + messages.text("inspect", key, source.packing().part())
                : how;
    }

    private static String sign(char delimiter) {
        return delimiter == '\t' ? "TAB" : String.valueOf(delimiter);
    }
}
