package dev.slipway.portal.guidelines;

/** Part of a rendered document, in the order of reading. */
public sealed interface Block {

    /** Text as sanitised HTML that may be shown as it is. */
    record Prose(String html) implements Block {}

    /** A chart drawn from a data file. */
    record Drawing(ChartDrawing chart) implements Block {}

    /** A chart that cannot be drawn, with what is wrong and what to do. */
    record Broken(String message) implements Block {}
}
