package dev.slipway.portal.guidelines;

import java.util.List;

/**
 * A chart with its numbers.
 *
 * @param title what it shows
 * @param summary its message in a sentence
 * @param x axis to the right
 * @param y axis upwards
 * @param curves at least one
 */
public record ChartDrawing(String title, String summary, Axis x, Axis y, List<Curve> curves) {

    public ChartDrawing {
        curves = List.copyOf(curves);
    }

    /** An axis with its label, which names the unit; a linear one starts at 0. */
    public record Axis(String label, boolean logarithmic) {}

    /** A labelled line through points, ordered as in the data. */
    public record Curve(String label, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A value at a place of the horizontal axis. */
    public record Point(double x, double y) {}
}
