package dev.slipway.portal.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What was measured of the seeded functions: the sizes of their zips, and how soon they ask for work. */
final class FunctionRows {
    private static final double MEGABYTE = 1_000_000;
    private static final double MOST_WITHOUT_SDK = 1.5;
    private static final double MOST_WITH_SDK = 4.9;
    private static final double SLOWEST = 1.25;
    private static final int RESAMPLINGS = 2_000;
    /** The one seeded function that declares a parameter and a secret. */
    private static final String WITH_SDK = "quotes-api";

    /** A line of the page. */
    record Row(String what, String goal, String figure, boolean met) {}

    private FunctionRows() {}

    static List<Row> of(JsonNode figures) {
        List<Row> rows = new ArrayList<>();
        figures.get("zipBytes")
                .properties()
                .forEach(zip -> rows.add(zip(zip.getKey(), zip.getValue().asDouble() / MEGABYTE)));
        rows.add(start(
                sorted(figures.get("spawnMicros").get("hello")),
                sorted(figures.get("spawnMicros").get("function"))));
        return rows;
    }

    private static Row zip(String function, double megabytes) {
        boolean sdk = function.equals(WITH_SDK);
        double most = sdk ? MOST_WITH_SDK : MOST_WITHOUT_SDK;
        return new Row(
                "zip of " + function + (sdk ? ", with X-Ray, SSM and Secrets Manager" : ", with X-Ray"),
                "≤ " + most + " MB",
                String.format(Locale.ROOT, "%.2f MB", megabytes),
                megabytes <= most);
    }

    private static Row start(double[] hello, double[] function) {
        double ratio = median(function) / median(hello);
        double[] interval = interval(hello, function);
        return new Row(
                "spawn to first request for work, beside a minimal hello world",
                "≤ " + SLOWEST + " ×",
                String.format(
                        Locale.ROOT,
                        "%.2f × (95 %% interval %.2f–%.2f; medians %.2f and %.2f ms of %d interleaved spawns each)",
                        ratio,
                        interval[0],
                        interval[1],
                        median(function) / 1000,
                        median(hello) / 1000,
                        hello.length),
                ratio <= SLOWEST);
    }

    /** The bootstrap's percentile interval of the ratio of medians, with a seed so that it can be repeated. */
    private static double[] interval(double[] hello, double[] function) {
        var random = new Random(20_261_125);
        double[] ratios = new double[RESAMPLINGS];
        for (int i = 0; i < RESAMPLINGS; i++) {
            ratios[i] = median(resampled(function, random)) / median(resampled(hello, random));
        }
        Arrays.sort(ratios);
        return new double[] {ratios[(int) (RESAMPLINGS * 0.025)], ratios[(int) (RESAMPLINGS * 0.975)]};
    }

    private static double[] resampled(double[] values, Random random) {
        double[] sample = new double[values.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[random.nextInt(values.length)];
        }
        Arrays.sort(sample);
        return sample;
    }

    private static double[] sorted(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
