package drillsift.event;

import java.time.Duration;

/** How finely a source states its times; no time-based rule is judged below it. */
public enum TimePrecision {
    NANO(Duration.ofNanos(1)),
    MILLI(Duration.ofMillis(1)),
    SECOND(Duration.ofSeconds(1)),
    MINUTE(Duration.ofMinutes(1)),
    DAY(Duration.ofDays(1));

    private final Duration unit;

    TimePrecision(Duration unit) {
        this.unit = unit;
    }

    public Duration unit() {
        return unit;
    }
}
