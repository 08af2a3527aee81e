package dev.slipway.portal.awsfake;

/** What goes wrong with the next call of an operation. */
public sealed interface Fault {

    /** This call goes well; the next one may not. */
    record Nothing() implements Fault {}

    /** Too many calls. */
    record Throttling() implements Fault {}

    /** The service itself fails. */
    record ServerError() implements Fault {}

    /** The credentials are no longer valid. */
    record ExpiredToken() implements Fault {}

    /** The connection breaks in the middle of the answer. */
    record CutConnection() implements Fault {}

    /** The service answers with an error of its own. */
    record Error(AwsError error) implements Fault {}
}
