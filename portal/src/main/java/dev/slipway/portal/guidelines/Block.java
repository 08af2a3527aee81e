package dev.slipway.portal.guidelines;

/** Part of a rendered document, in the order of reading. */
public sealed interface Block {

    /** Text as sanitised HTML that may be shown as it is. */
    record Prose(String html) implements Block {}

    /** A chart drawn from a data file. */
    record Drawing(ChartDrawing chart) implements Block {}

    /** A diagram, in the notation of Mermaid; it is text, and drawn in the browser. */
    record Diagram(String source) implements Block {}

    /** Measured curves of durations and prices by memory size, to try goals on. */
    record Explorer(MemoryCurves curves) implements Block {}

    /** A chart that cannot be drawn, with what is wrong and what to do. */
    record Broken(String message) implements Block {}
}
