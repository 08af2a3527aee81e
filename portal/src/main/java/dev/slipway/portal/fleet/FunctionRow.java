package dev.slipway.portal.fleet;

import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A function as one line of the table.
 *
 * @param name name of its folder
 * @param about what its manifest says; nothing where the manifest cannot be read
 * @param figures how it performs in production; nothing where it never ran there
 * @param production the release that production runs
 * @param lastChange when its folder changed last
 */
public record FunctionRow(
        String name,
        Optional<About> about,
        Optional<RowFigures> figures,
        Optional<ReleaseNumber> production,
        Instant lastChange) {

    /** What the manifest says, as the table shows it; memory in megabytes. */
    public record About(String team, String trigger, String triggerType, int memoryMb) {}

    /** Whether a cold start was seen, so that there is an init to speak of. */
    boolean startedCold() {
        return figures.filter(row -> row.coldStarts() > 0).isPresent();
    }

    /** The team, or an empty text where the manifest cannot be read. */
    public String team() {
        return about.map(About::team).orElse("");
    }

    /** The trigger in a few words, or an empty text where the manifest cannot be read. */
    public String trigger() {
        return about.map(About::trigger).orElse("");
    }
}
