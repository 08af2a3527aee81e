package dev.slipway.portal.telemetry;

import java.util.Optional;

/**
 * Which versions a page is about.
 *
 * @param shown this version's figures only; empty for the newest one beside the history of all
 * @param compared the version that it is compared with, if any
 */
public record Versions(Optional<String> shown, Optional<String> compared) {

    /** The newest, compared with none. */
    public static final Versions NEWEST = new Versions(Optional.empty(), Optional.empty());
}
