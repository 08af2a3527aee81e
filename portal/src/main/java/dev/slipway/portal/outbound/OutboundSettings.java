package dev.slipway.portal.outbound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the portal may call outside.
 *
 * @param allowed hosts and networks that may be called although they are not public: names such as {@code
 *     git.example.internal}, networks such as {@code 10.20.0.0/16}
 * @param certificates file with certificates (PEM) of authorities that are trusted beside Java's own; empty for none
 * @param timeLimit how long connecting, and each wait for the other side, may take
 */
@ConfigurationProperties("slipway.outbound")
public record OutboundSettings(List<String> allowed, String certificates, Duration timeLimit) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Refuses what cannot work. */
    public OutboundSettings {
        allowed = List.copyOf(allowed);
        AllowList.of(allowed);
        if (!certificates.isBlank() && !Files.isReadable(Path.of(certificates))) {
            throw new IllegalArgumentException("slipway.outbound.certificates=" + certificates
                    + " is no file that can be read: name a PEM file, or leave it empty.");
        }
        if (timeLimit.compareTo(Duration.ofMillis(100)) < 0 || timeLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "slipway.outbound.time-limit=" + timeLimit + " cannot be used: set 100ms to 5m.");
        }
    }

    Optional<Path> certificateFile() {
        return certificates.isBlank() ? Optional.empty() : Optional.of(Path.of(certificates));
    }
}
