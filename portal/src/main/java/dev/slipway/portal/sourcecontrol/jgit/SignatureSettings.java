package dev.slipway.portal.sourcecontrol.jgit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose signatures of commits are known.
 *
 * @param keys file with the public keys of people, in the form of ssh's {@code allowed_signers}, each line beginning with a
 *     sign-in name; outside of the catalog, since whoever may push there could add a key; empty for none
 */
@ConfigurationProperties("slipway.sourcecontrol.signatures")
public record SignatureSettings(String keys) {

    /** Refuses a file that is not there. */
    public SignatureSettings {
        if (!keys.isBlank() && !Files.isReadable(Path.of(keys))) {
            throw new IllegalArgumentException("slipway.sourcecontrol.signatures.keys=" + keys
                    + " is no file that can be read: name one with lines such as \"ada ssh-ed25519 AAAA…\", or leave it"
                    + " empty.");
        }
    }

    Optional<Path> file() {
        return keys.isBlank() ? Optional.empty() : Optional.of(Path.of(keys).toAbsolutePath());
    }
}
