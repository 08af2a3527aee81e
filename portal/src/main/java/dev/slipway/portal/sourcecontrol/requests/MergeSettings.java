package dev.slipway.portal.sourcecontrol.requests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether what the Git host says of a merge counts as proof of who made a commit.
 *
 * @param people {@code same} where people have the same names on the host as here, or a file with lines of a name on the
 *     host and a sign-in name; empty to ask the host nothing
 */
@ConfigurationProperties("slipway.sourcecontrol.merges")
record MergeSettings(String people) {
    private static final String SAME = "same";

    /** Refuses a file that is not there, since it would silently prove nothing. */
    MergeSettings {
        people = people.strip();
        if (!people.isEmpty() && !people.equals(SAME) && !Files.isReadable(Path.of(people))) {
            throw new IllegalArgumentException("slipway.sourcecontrol.merges.people=" + people
                    + " cannot be read: write same, or name a file with lines of a name on the Git host and a sign-in"
                    + " name, such as octo-ada ada.");
        }
    }

    boolean isOn() {
        return !people.isEmpty();
    }

    Optional<Path> file() {
        return isOn() && !people.equals(SAME) ? Optional.of(Path.of(people)) : Optional.empty();
    }
}
