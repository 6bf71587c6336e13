package drillsift.normalize;

import drillsift.read.Columns;
import drillsift.read.ShippedProfiles;
import drillsift.read.SourceSettings;
import drillsift.read.WideProfile;
import java.util.List;
import java.util.Map;

/**
 * The recipients of a phishing security test as KnowBe4's reporting API gives them (F8): those of
 * its flattened CSV, whose names are those of this document with a line for the dot.
 */
final class KnowBe4Json {

    private static final List<String> NAMES =
            List.of(
                    "recipient_id",
                    "pst_id",
                    "user.email",
                    "delivered_at",
                    "opened_at",
                    "clicked_at",
                    "qr_code_scanned",
                    "replied_at",
                    "attachment_opened_at",
                    "macro_enabled_at",
                    "data_entered_at",
                    "reported_at",
                    "bounced_at",
                    "ip",
                    "browser",
                    "browser_version",
                    "os");

    private KnowBe4Json() {}

    static Map<String, JsonBlockParser.RecordList> lists(SourceSettings settings) {
        WideProfile profile = ShippedProfiles.named("knowbe4").orElseThrow();
        Columns columns =
                profile.columns(NAMES.stream().map(name -> name.replace('.', '_')).toList());
        return Map.of(
                "",
                new JsonBlockParser.RecordList(
                        NAMES,
                        columns,
                        (found, sink) -> new WideRows(profile, settings, found, sink)));
    }
}
