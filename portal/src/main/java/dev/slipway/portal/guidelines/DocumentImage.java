package dev.slipway.portal.guidelines;

/** What asking for an image leads to. */
public sealed interface DocumentImage {

    /** The image, and what it is by its name. */
    record Found(String mediaType, byte[] content) implements DocumentImage {}

    /** There is none that may be given out. */
    record NotFound() implements DocumentImage {}

    /** It is larger than what is given out. */
    record TooLarge(long bytes) implements DocumentImage {}
}
