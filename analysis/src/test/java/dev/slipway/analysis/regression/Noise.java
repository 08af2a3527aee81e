package dev.slipway.analysis.regression;

import dev.slipway.analysis.Architecture;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/** Test data: kinds of day-to-day noise, six percent strong, in which steps are to be found and none are to be seen. */
enum Noise {
    NORMAL("independent days", 0, normal()),
    HEAVY("independent days with heavy tails (t with three degrees)", 0, Noise::heavy),
    WEEKLY("weekends 8 % slower", 0, Noise::weekly),
    REMEMBERING("days that remember 0.3 of the one before", 10, remembering(0.3)),
    PERSISTENT("days that remember 0.5", 20, remembering(0.5)),
    MEANDERING("days that remember 0.7", 25, remembering(0.7));

    static final double STRENGTH = 0.06;
    private static final int BURN_IN = 50;

    private final String label;
    private final int mostInAHundredYears;
    private final Shape shape;

    Noise(String label, int mostInAHundredYears, Shape shape) {
        this.label = label;
        this.mostInAHundredYears = mostInAHundredYears;
        this.shape = shape;
    }

    /** Deviations of the logarithms, day by day, with this standard deviation. */
    interface Shape {
        double[] of(int days, long seed, double strength);
    }

    String label() {
        return label;
    }

    Shape noise() {
        return shape;
    }

    /** How many alarms in so many years are as expected; in a few there may be one too many. */
    int most(int years) {
        return mostInAHundredYears * years / 100 + (mostInAHundredYears == 0 ? 0 : 2);
    }

    DailySeries series(int days, long seed, IntToDoubleFunction levelMs) {
        double[] noise = shape.of(days, seed, STRENGTH);
        List<DailySeries.Day> list = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            list.add(new DailySeries.Day(Synthetic.date(day), levelMs.applyAsDouble(day) * Math.exp(noise[day])));
        }
        return new DailySeries(label, Architecture.ARM64, list);
    }

    /** Whether a step after 60 of 120 days is found within four days of it. */
    boolean finds(double factor, long seed) {
        return StepDetector.steps(series(120, seed, day -> day < 60 ? 12 : 12 * factor)).stream()
                .anyMatch(step -> Math.abs(ChronoUnit.DAYS.between(Synthetic.date(60), step.date())) <= 4);
    }

    /** Each day keeps a part of the day before. */
    static Shape remembering(double part) {
        return (days, seed, strength) -> {
            double[] fresh = normal().of(days + BURN_IN, seed, strength * Math.sqrt(1 - part * part));
            double[] values = new double[days];
            double before = 0;
            for (int i = 0; i < fresh.length; i++) {
                before = part * before + fresh[i];
                if (i >= BURN_IN) {
                    values[i - BURN_IN] = before;
                }
            }
            return values;
        };
    }

    private static Shape normal() {
        return (days, seed, strength) -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = new double[days];
            for (int i = 0; i < days; i++) {
                values[i] = random.nextGaussian() * strength;
            }
            return values;
        };
    }

    private static double[] heavy(int days, long seed, double strength) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[days];
        for (int i = 0; i < days; i++) {
            double squares = 0;
            for (int degree = 0; degree < 3; degree++) {
                squares += Math.pow(random.nextGaussian(), 2);
            }
            values[i] = random.nextGaussian() / Math.sqrt(squares / 3) * strength / Math.sqrt(3);
        }
        return values;
    }

    private static double[] weekly(int days, long seed, double strength) {
        double[] values = normal().of(days, seed, strength * 0.7);
        for (int i = 0; i < days; i++) {
            values[i] += i % 7 >= 5 ? strength * 1.4 : 0;
        }
        return values;
    }
}
