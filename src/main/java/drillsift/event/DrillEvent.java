package drillsift.event;

import java.time.Instant;

/**
 * One accepted event as its source stated it: the row view of {@link EventBlock}. It depends on no
 * roster and no filter.
 *
 * @param token as received, such as a GoPhish rid; empty when the source has none
 * @param recipient the mail address as given, normalised for matching; empty when unknown
 * @param peer the address that connected, RFC 5952 form, mapped addresses unwrapped; empty if none
 * @param agent the raw user agent cut to 2 KiB; empty when recorded as empty; see agentRecorded
 * @param agentRecorded false when the source has no agent column: "not recorded" is not "empty"
 * @param line physical line in the file where the record starts, from 1
 * @param offset byte offset of the record in the unpacked file
 */
public record DrillEvent(
        String token,
        String recipient,
        EventKind kind,
        Instant occurredAt,
        TimePrecision precision,
        ZoneBasis zoneBasis,
        Granularity granularity,
        String peer,
        String agent,
        boolean agentRecorded,
        EventContext context,
        long line,
        long offset) {}
