package dev.slipway.portal.guidelines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of the guidelines, computed from the data that they cite and worded as they stand there. */
final class ComputedFigures {
    private static final List<Integer> SIZES = List.of(128, 256, 512, 1024, 2048, 3008);
    private static final LocalDate FASTER = LocalDate.of(2024, 5, 3);
    private static final LocalDate SLOW_DAY = LocalDate.of(2024, 12, 10);

    /** One measured function: mean duration in milliseconds and USD an invocation, by memory size in MB. */
    private record Curve(String place, List<Integer> sizes, List<Double> ms, List<Double> usd) {
        double ms(int size) {
            return ms.get(sizes.indexOf(size));
        }

        double usd(int size) {
            return usd.get(sizes.indexOf(size));
        }

        int cheapest() {
            return sizes.stream().min(Comparator.comparingDouble(this::usd)).orElseThrow();
        }

        /** The largest size up to which each doubling takes a fifth of the time away, or more. */
        int fasterUpTo() {
            return IntStream.range(1, sizes.size())
                    .filter(i -> ms.get(i) > ms.get(i - 1) * 0.8)
                    .map(i -> sizes.get(i - 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Columns of the table of prices: USD for a GB-second, for one kept ready, and for one at work while kept ready. */
    private static final int GB_SECOND = 2;

    private static final int KEPT_READY = 4;
    private static final int AT_WORK = 5;

    private final MeasuredSeries series;
    private final String[] prices;
    private final List<Curve> curves;
    private final List<Curve> comparable;

    ComputedFigures(Clone clone) {
        series = MeasuredSeries.read(clone);
        curves = curves(Clone.read(clone.root().resolve("docs/data/power-tuning-curves.json")));
        prices = Clone.read(clone.root().resolve("analysis/src/main/resources/dev/slipway/analysis/lambda-prices.csv"))
                .lines()
                .filter(line -> line.startsWith("eu-central-1,arm64,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        comparable =
                curves.stream().filter(curve -> curve.sizes().equals(SIZES)).toList();
    }

    Set<String> all() {
        return Stream.of(ofTheSeries(), ofTheCurves(), ofThePrices())
                .flatMap(figures -> figures)
                .collect(Collectors.toSet());
    }

    private Stream<String> ofTheSeries() {
        long fewer = Stream.of("arm64", "x86_64")
                .mapToLong(architecture -> series.inits("rust", architecture, day -> true).length)
                .min()
                .orElseThrow();
        List<Integer> sizes = series.days().stream()
                .map(MeasuredSeries.Day::memoryMb)
                .distinct()
                .toList();
        double used = usedMb("arm64");
        return Stream.of(
                series.days().getFirst().date() + " to "
                        + series.days().getLast().date(),
                String.format(Locale.ROOT, "%,d", fewer / 100 * 100),
                sizes.getFirst() + (sizes.size() == 1 ? " MB" : " MB and others"),
                String.format(Locale.ROOT, "%.0f–%.0f MB", used, usedMb("x86_64")),
                runtime("Rust", "rust"),
                runtime("Go", "go"),
                runtime("Python 3.12", "python3.12"),
                runtime("Node.js 20", "nodejs20.x"),
                String.format(Locale.ROOT, "%.0f ms", series.median("rust", "arm64", LocalDate.MIN, LocalDate.MAX)),
                String.format(Locale.ROOT, "%.0f %% on %s", 100 * -change("rust"), FASTER),
                (int) Math.ceil(100
                                * Stream.of("go", "python", "nodejs")
                                        .mapToDouble(other -> Math.abs(change(other)))
                                        .max()
                                        .orElseThrow())
                        + " %",
                String.format(
                        Locale.ROOT,
                        "%.0f %% on %s",
                        100 * (Math.min(slowDay("arm64"), slowDay("x86_64")) - 1),
                        SLOW_DAY));
    }

    private String runtime(String name, String runtime) {
        return name + ": " + series.percentiles(runtime, "arm64") + " ms, " + series.percentiles(runtime, "x86_64")
                + " ms";
    }

    private double usedMb(String architecture) {
        return MeasuredSeries.median(series.of("rust", architecture)
                .mapToDouble(MeasuredSeries.Day::usedMb)
                .toArray());
    }

    /** By which share the median of thirty days on arm64 rose on the day on which Rust's fell. */
    private double change(String runtime) {
        return series.median(runtime, "arm64", FASTER, FASTER.plusDays(30))
                        / series.median(runtime, "arm64", FASTER.minusDays(30), FASTER)
                - 1;
    }

    private double slowDay(String architecture) {
        double[] before = IntStream.rangeClosed(1, 7)
                .mapToDouble(days -> dayMedian(architecture, SLOW_DAY.minusDays(days)))
                .toArray();
        return dayMedian(architecture, SLOW_DAY) / MeasuredSeries.median(before);
    }

    private double dayMedian(String architecture, LocalDate day) {
        return series.median("rust", architecture, day, day.plusDays(1));
    }

    private Stream<String> ofTheCurves() {
        Curve minutes = curve("sample_2/ImageProcessingFilter/README.md:22");
        Curve seconds = curve("sample_3/ImageProcessingResize/README.md:22");
        Curve halfSecond = curve("sample_1/ImageProcessingRotate/README.md:21");
        Curve tiny = curve("sample_1/ImageProcessingGetInput/README.md:22");
        long small =
                comparable.stream().filter(curve -> curve.cheapest() == 128).count();
        long next = comparable.stream().filter(curve -> curve.cheapest() == 256).count();
        return Stream.concat(
                Stream.of(
                        "" + curves.size(),
                        comparable.size() + " at 128, 256, 512, 1024, 2048 and 3008 MB",
                        "128 MB for " + small + ", 256 MB for " + next,
                        String.format(
                                Locale.ROOT,
                                "%.0f s, %.0f s, %.1f s and %.0f ms at 128 MB",
                                minutes.ms(128) / 1000,
                                seconds.ms(128) / 1000,
                                halfSecond.ms(128) / 1000,
                                tiny.ms(128)),
                        Math.min(minutes.fasterUpTo(), seconds.fasterUpTo()) + " MB",
                        percent(1 - halfSecond.ms(1024) / halfSecond.ms(512)) + " above 512 MB",
                        "512 MB, " + percent(minutes.usd(512) / minutes.usd(128) - 1)),
                SIZES.stream().flatMap(this::steps));
    }

    private Stream<String> steps(int from) {
        return SIZES.stream()
                .filter(to -> to > from)
                .map(to -> String.format(
                        Locale.ROOT,
                        "%d → %d MB: × %.2f, + %s",
                        from,
                        to,
                        median(curve -> curve.ms(from) / curve.ms(to)),
                        percent(median(curve -> curve.usd(to) / curve.usd(from)) - 1)));
    }

    private double median(ToDoubleFunction<Curve> figure) {
        return MeasuredSeries.median(comparable.stream().mapToDouble(figure).toArray());
    }

    private Stream<String> ofThePrices() {
        long month = 30L * 24 * 60 * 60;
        return Stream.of(
                "5 ms at 256 MB",
                String.format(
                        Locale.ROOT,
                        "1,000,000 × 0.005 s × 0.25 GB × $%s = $%.3f",
                        price(GB_SECOND),
                        1_000_000 * 0.005 * 0.25 * Double.parseDouble(price(GB_SECOND))),
                String.format(
                        Locale.ROOT,
                        "256 MB for 30 days: %,d s × 0.25 GB × $%s = $%.2f",
                        month,
                        price(KEPT_READY),
                        month * 0.25 * Double.parseDouble(price(KEPT_READY))),
                String.format(
                        Locale.ROOT,
                        "%s = %s ÷ (%s − %s)",
                        percent(Double.parseDouble(price(KEPT_READY))
                                / (Double.parseDouble(price(GB_SECOND)) - Double.parseDouble(price(AT_WORK)))),
                        price(KEPT_READY),
                        price(GB_SECOND),
                        price(AT_WORK)));
    }

    private String price(int column) {
        return prices[column];
    }

    private Curve curve(String place) {
        return curves.stream()
                .filter(curve -> curve.place().endsWith(place))
                .findFirst()
                .orElseThrow();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static List<Curve> curves(String json) {
        return StreamSupport.stream(new JsonMapper().readTree(json).spliterator(), false)
                .map(row -> new Curve(
                        row.path("path").asString() + ":" + row.path("line").asInt(),
                        Arrays.stream(values(row, "mem"))
                                .mapToObj(size -> (int) size)
                                .toList(),
                        Arrays.stream(values(row, "ms")).boxed().toList(),
                        Arrays.stream(values(row, "usd")).boxed().toList()))
                .toList();
    }

    private static double[] values(JsonNode row, String field) {
        return row.path(field).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
