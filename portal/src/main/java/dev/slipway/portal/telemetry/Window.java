package dev.slipway.portal.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Length of the range that a page shows, up to the end of its series: now, or a sample's own last hour. */
public enum Window {
    DAY("24h", "24 hours", Duration.ofDays(1)),
    WEEK("7d", "7 days", Duration.ofDays(7)),
    MONTH("30d", "30 days", Duration.ofDays(30)),
    QUARTER("90d", "90 days", Duration.ofDays(90)),
    ALL("all", "All", Duration.ofDays(3_650));

    private final String id;
    private final String label;
    private final Duration length;

    Window(String id, String label, Duration length) {
        this.id = id;
        this.label = label;
        this.length = length;
    }

    /** The window with this id, if there is one. */
    public static Optional<Window> of(String id) {
        for (Window window : values()) {
            if (window.id.equals(id)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    /** How it stands in addresses. */
    public String id() {
        return id;
    }

    /** What it is called on screen. */
    public String label() {
        return label;
    }

    Instant before(Instant end) {
        return end.minus(length);
    }
}
