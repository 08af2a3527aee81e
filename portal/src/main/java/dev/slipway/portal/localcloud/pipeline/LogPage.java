package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLine;
import java.time.Instant;
import java.util.List;

/**
 * Lines of a stage's log from one place on.
 *
 * @param lines in the order in which they were written
 * @param next where to go on reading
 */
public record LogPage(List<Line> lines, long next) {

    public LogPage {
        lines = List.copyOf(lines);
    }

    /** One line and when it was written. */
    public record Line(Instant at, BuildLine.Kind kind, String text) {}
}
