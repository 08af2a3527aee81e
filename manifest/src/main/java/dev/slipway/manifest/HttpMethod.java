package dev.slipway.manifest;

import java.util.Arrays;
import java.util.Optional;

/** The HTTP methods that a function can answer. */
public enum HttpMethod {
    /** Reads. */
    GET,
    /** Creates, or does. */
    POST,
    /** Replaces. */
    PUT,
    /** Changes in part. */
    PATCH,
    /** Removes. */
    DELETE;

    /** The method of this word in upper case, if there is one. */
    public static Optional<HttpMethod> of(String keyword) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(keyword))
                .findFirst();
    }
}
