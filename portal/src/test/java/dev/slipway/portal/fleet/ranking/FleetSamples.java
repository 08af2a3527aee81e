package dev.slipway.portal.fleet.ranking;

import dev.slipway.analysis.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Test data: rows of the ranking. */
public final class FleetSamples {

    private FleetSamples() {}

    /** A function with requests, and this 99th percentile of its init. */
    public static RankedFunction measured(String name, String team, double tailMs) {
        return row(name, team, tailMs, memory(256, 210), OptionalDouble.empty(), "");
    }

    static RankedFunction regressed(String name, double change, String release) {
        return row(name, "shop", 12, memory(256, 210), OptionalDouble.of(change), release);
    }

    static RankedFunction wasteful(String name) {
        return row(
                name,
                "shop",
                12,
                new RankedFunction.Memory(1_024, OptionalInt.of(96), OptionalDouble.of(0.61), OptionalDouble.of(3)),
                OptionalDouble.empty(),
                "");
    }

    static RankedFunction silent(String name, String team) {
        return new RankedFunction(
                new RankedFunction.About(name, team, "SQS orders", "", ""),
                new RankedFunction.Starts(0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                new RankedFunction.Memory(128, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                new RankedFunction.Size(OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                new RankedFunction.Trend(List.of(), OptionalDouble.empty(), ""));
    }

    /** The sketch of so many equal inits. */
    static byte[] inits(int count, double initMs) {
        double[] values = new double[count];
        Arrays.fill(values, initMs);
        return Sketch.of(values).toBytes();
    }

    private static RankedFunction.Memory memory(int size, int used) {
        return new RankedFunction.Memory(size, OptionalInt.of(used), OptionalDouble.of(0.016), OptionalDouble.of(0.01));
    }

    private static RankedFunction row(
            String name,
            String team,
            double tailMs,
            RankedFunction.Memory memory,
            OptionalDouble change,
            String release) {
        return new RankedFunction(
                new RankedFunction.About(name, team, "POST /orders", "aws", "production"),
                new RankedFunction.Starts(
                        10_000, 200, OptionalDouble.of(10.9), OptionalDouble.of(tailMs), OptionalDouble.of(0.02)),
                memory,
                new RankedFunction.Size(OptionalLong.of(1_000_000), OptionalDouble.of(0.61), OptionalDouble.of(4.2)),
                new RankedFunction.Trend(
                        List.of(OptionalDouble.of(11), OptionalDouble.empty(), OptionalDouble.of(10.9)),
                        change,
                        release));
    }
}
