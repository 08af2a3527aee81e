package dev.slipway.portal.fleet.ranking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A function as a row of the fleet page.
 *
 * @param about what its manifest says
 * @param starts its cold starts of seven days
 * @param memory its memory
 * @param size its size and cost
 * @param trend what has changed
 */
public record RankedFunction(About about, Starts starts, Memory memory, Size size, Trend trend) {

    /** A gigabyte-second that is not used is worth a word from this share on. */
    private static final double MUCH_WASTE = 0.4;

    private static final long LARGE_ZIP = 15_000_000;

    /** What it is, and where its figures come from; no series where it was not measured. */
    public record About(String name, String team, String trigger, String series, String environment) {}

    /**
     * Cold starts of seven days.
     *
     * @param tailMs 99th percentile, where there are a hundred of them
     */
    public record Starts(
            long requests, long cold, OptionalDouble medianMs, OptionalDouble tailMs, OptionalDouble share) {}

    /**
     * Memory in megabytes.
     *
     * @param wasteShare share of it that is neither used nor headroom
     * @param wastedMonthly what that share costs a month, in US dollars
     */
    public record Memory(int sizeMb, OptionalInt usedMb, OptionalDouble wasteShare, OptionalDouble wastedMonthly) {}

    /** Zip in bytes, costs in US dollars. */
    public record Size(OptionalLong zipBytes, OptionalDouble perMillion, OptionalDouble monthly) {}

    /**
     * What has changed.
     *
     * @param initByDay median init of each of 14 days
     * @param change of the level of its init as a share, if it is the function's own and nobody acknowledged it
     * @param release the release that began then, or empty
     */
    public record Trend(List<OptionalDouble> initByDay, OptionalDouble change, String release) {

        /** Copies its list. */
        public Trend {
            initByDay = List.copyOf(initByDay);
        }
    }

    /** How a finding is meant. */
    public enum Tone {
        BAD,
        WARN,
        GOOD,
        NEUTRAL
    }

    /** The one thing to know about it. */
    public record Finding(String words, Tone tone) {}

    /** The weightiest thing to know about it, if there is any. */
    public Optional<Finding> finding() {
        String release = trend.release().isEmpty() ? "" : " " + trend.release();
        if (trend.change().orElse(0) > 0) {
            return Optional.of(new Finding("regression" + release, Tone.BAD));
        }
        if (memory.usedMb().orElse(0) * 1.2 > memory.sizeMb()) {
            return Optional.of(new Finding("memory floor", Tone.WARN));
        }
        if (size.zipBytes().orElse(0) > LARGE_ZIP) {
            return Optional.of(new Finding("large zip", Tone.WARN));
        }
        if (memory.wasteShare().orElse(0) >= MUCH_WASTE) {
            return Optional.of(
                    new Finding("waste " + Math.round(memory.wasteShare().getAsDouble() * 100) + " %", Tone.WARN));
        }
        if (trend.change().orElse(0) < 0) {
            return Optional.of(new Finding("improved" + release, Tone.GOOD));
        }
        return starts.requests() == 0 ? Optional.of(new Finding("not enough data", Tone.NEUTRAL)) : Optional.empty();
    }
}
