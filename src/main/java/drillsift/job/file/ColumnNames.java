package drillsift.job.file;

import java.util.List;
import java.util.stream.Stream;

/** The canonical names that {@code columns} can map a file's headers to. */
final class ColumnNames {

    static final List<String> ROSTER =
            List.of(
                    "recipient-id",
                    "email",
                    "name",
                    "first-name",
                    "last-name",
                    "department",
                    "title",
                    "location",
                    "employment",
                    "language",
                    "token",
                    "sent-at",
                    "excluded",
                    "exclude-reason");

    private static final List<String> EVENTS =
            List.of(
                    "event-id",
                    "campaign-id",
                    "recipient",
                    "kind",
                    "occurred-at",
                    "source-ip",
                    "user-agent",
                    "url",
                    "referrer",
                    "button-id",
                    "attachment",
                    "os",
                    "device",
                    "note");

    private static final List<String> GOPHISH =
            List.of(
                    "time",
                    "message",
                    "details",
                    "id",
                    "status",
                    "ip",
                    "latitude",
                    "longitude",
                    "send-date",
                    "reported",
                    "modified-date",
                    "position");

    /** A results file is also a roster, so an input knows the roster's names as well. */
    static final List<String> INPUT =
            Stream.of(EVENTS, GOPHISH, ROSTER).flatMap(List::stream).distinct().toList();

    private ColumnNames() {}
}
