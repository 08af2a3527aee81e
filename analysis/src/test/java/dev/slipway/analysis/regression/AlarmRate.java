package dev.slipway.analysis.regression;

import static dev.slipway.analysis.AnalysisBench.row;

import dev.slipway.analysis.Architecture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;

/** Bench of the step detector: the known steps of real series, and false alarms and misses where the truth is known. */
public final class AlarmRate {

    private static final String RUST = "rust (prov.al2023)";
    private static final int SHUFFLES = 250;
    private static final int SEEDS = 100;
    private static final double[] FACTORS = {1.05, 1.08, 1.1, 1.15, 1.2};

    private AlarmRate() {}

    /** Adds its rows. */
    public static void addTo(ArrayNode rows) {
        List<Regression> found = Regressions.among(RealSeries.ALL);
        long known = count(found, rust(Architecture.X86_64, "2024-01-28", "2024-02-03"))
                + count(found, rust(Architecture.ARM64, "2024-05-02", "2024-05-04"));
        row(
                rows,
                "known steps of the real series found (Rust, x86_64 in January, arm64 in May 2024)",
                "2",
                "" + known,
                known == 2);
        long spikes = count(found, around("2024-01-25")) + count(found, around("2024-04-25"));
        row(rows, "alarms for its two spikes of one day", "0", "" + spikes, spikes == 0);
        shuffled(rows);
        drifting(rows);
        stepping(rows);
    }

    private static void shuffled(ArrayNode rows) {
        SplittableRandom random = new SplittableRandom(20_240_503);
        double years = 0;
        int alarms = 0;
        for (int i = 0; i < SHUFFLES; i++) {
            List<DailySeries> shuffled = RealSeries.shuffled(random);
            alarms += Regressions.among(shuffled).size();
            years += RealSeries.years(shuffled);
        }
        row(
                rows,
                String.format(Locale.ROOT, "false alarms in a hundred series-years of shuffled days (of %,.0f)", years),
                "≤ 1",
                String.format(Locale.ROOT, "%.2f", 100 * alarms / years),
                100 * alarms / years <= 1);
    }

    private static void drifting(ArrayNode rows) {
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            alarms += StepDetector.steps(Synthetic.series("drift", 365, 100 + seed, day -> 12 * (1 + 0.3 * day / 365)))
                    .size();
        }
        row(rows, "alarms in a hundred years of a drift by 30 % a year (made up, 6 % noise)", "–", "" + alarms, true);
    }

    private static void stepping(ArrayNode rows) {
        for (Noise noise : Noise.values()) {
            int alarms = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                alarms += StepDetector.steps(noise.series(365, 100 + seed, day -> 12))
                        .size();
            }
            List<String> found = new ArrayList<>();
            for (double factor : FACTORS) {
                int hits = 0;
                for (int seed = 0; seed < SEEDS; seed++) {
                    hits += noise.finds(factor, 100 + seed) ? 1 : 0;
                }
                found.add("" + hits);
            }
            row(
                    rows,
                    "made-up noise of 6 %, " + noise.label()
                            + ": alarms in a hundred years; steps by 5, 8, 10, 15 and 20 % found of a hundred",
                    "–",
                    alarms + "; " + String.join(", ", found),
                    true);
        }
    }

    private static long count(List<Regression> found, Predicate<Regression> which) {
        return found.stream().filter(which).count();
    }

    private static Predicate<Regression> rust(Architecture architecture, String from, String to) {
        return found -> found.subject().equals(RUST)
                && found.architecture() == architecture
                && !found.step().date().isBefore(LocalDate.parse(from))
                && !found.step().date().isAfter(LocalDate.parse(to));
    }

    private static Predicate<Regression> around(String spike) {
        List<LocalDate> days = new ArrayList<>();
        for (int day = -2; day <= 2; day++) {
            days.add(LocalDate.parse(spike).plusDays(day));
        }
        return found -> days.contains(found.step().date());
    }
}
