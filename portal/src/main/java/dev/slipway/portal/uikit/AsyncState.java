package dev.slipway.portal.uikit;

import java.time.Instant;

/** State of data that a view shows: what is known, and as of when. */
public sealed interface AsyncState<T> {

    /** Nothing is known yet. */
    record Loading<T>() implements AsyncState<T> {}

    /** Known as of an instant. */
    record Loaded<T>(T value, Instant asOf) implements AsyncState<T> {}

    /** Known as of an instant that there is nothing. */
    record Empty<T>(Instant asOf) implements AsyncState<T> {}

    /** Not known, with a sentence for the reader and a reference number for whoever reads the log. */
    record Failed<T>(String message, String reference) implements AsyncState<T> {}

    /** Known as of an instant, but newer data could not be had. */
    record Stale<T>(T value, Instant asOf, String reason) implements AsyncState<T> {}
}
