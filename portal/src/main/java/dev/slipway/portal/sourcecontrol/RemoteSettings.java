package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.shared.SecretReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The Git server that holds the catalog; without an address it is a bare repository in the data folder.
 *
 * @param address of the repository, by https or ssh; empty for none
 * @param mode how a change gets into main: pushed at once, or proposed by a pull request
 * @param user name that goes with the token by https
 * @param token where the token stands, for https and for pull requests: env:NAME or file:/path
 * @param key file with the private key, for ssh
 * @param passphrase where that key's passphrase stands, if it has one: env:NAME or file:/path
 * @param knownHosts file with the public keys of the Git server, for ssh, in the form of {@code known_hosts}
 * @param api address of the Git host's API, for pull requests; empty for the one that goes with the address
 * @param fetchEvery how often the portal looks for what others have pushed
 */
@ConfigurationProperties("slipway.sourcecontrol.remote")
public record RemoteSettings(
        String address,
        Mode mode,
        String user,
        String token,
        String key,
        String passphrase,
        String knownHosts,
        String api,
        Duration fetchEvery) {
    private static final String PREFIX = "slipway.sourcecontrol.remote.";

    /** How a change gets into main. */
    public enum Mode {
        PUSH,
        GITHUB_PULL_REQUEST,
        GITLAB_MERGE_REQUEST
    }

    /** Refuses what cannot work, all of it at once. */
    public RemoteSettings {
        address = address.strip();
        List<String> problems = address.isEmpty() ? List.of() : problems(address, mode, token, key, knownHosts, api);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The remote catalog cannot work:\n- " + String.join("\n- ", problems));
        }
        SecretReference.of(PREFIX + "token", token);
        SecretReference.of(PREFIX + "passphrase", passphrase);
        if (fetchEvery.compareTo(Duration.ofSeconds(1)) < 0 || fetchEvery.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(PREFIX + "fetch-every=" + fetchEvery + " cannot be used: set 1s to 1h.");
        }
    }

    /** Where the repository is, if it is on a server. */
    public Optional<OutboundAddress> server() {
        return address.isEmpty() ? Optional.empty() : Optional.of(OutboundAddress.of(address));
    }

    /** The token, if there is one. */
    public Optional<SecretReference> tokenReference() {
        return SecretReference.of(PREFIX + "token", token);
    }

    /** The key's passphrase, if it has one. */
    public Optional<SecretReference> passphraseReference() {
        return SecretReference.of(PREFIX + "passphrase", passphrase);
    }

    private static List<String> problems(
            String address, Mode mode, String token, String key, String knownHosts, String api) {
        List<String> problems = new ArrayList<>();
        Optional<OutboundAddress> server = parsed(problems, "address", address);
        if (server.isPresent() && server.get().isHttps() && token.isBlank()) {
            problems.add(PREFIX + "token is not set, and a repository by https needs one: set it, such as to "
                    + "env:SLIPWAY_GIT_TOKEN.");
        }
        if (server.isPresent() && !server.get().isHttps()) {
            requireFile(problems, "key", key, "the private key that the Git server knows the portal by");
            requireFile(
                    problems,
                    "known-hosts",
                    knownHosts,
                    "the Git server's public keys, as ssh-keyscan writes them once you have compared them");
        }
        if (mode != Mode.PUSH
                && token.isBlank()
                && server.filter(OutboundAddress::isHttps).isEmpty()) {
            problems.add(PREFIX + "token is not set, and " + PREFIX + "mode needs one to open requests with: set it.");
        }
        if (!api.isBlank()) {
            Optional<OutboundAddress> called = parsed(problems, "api", api);
            if (called.filter(OutboundAddress::isHttps).isEmpty() && called.isPresent()) {
                problems.add(PREFIX + "api is not an address by https: write it as https://api.github.com.");
            }
        }
        return problems;
    }

    private static Optional<OutboundAddress> parsed(List<String> problems, String name, String text) {
        try {
            return Optional.of(OutboundAddress.of(text));
        } catch (IllegalArgumentException wrong) {
            problems.add(PREFIX + name + " cannot be used. " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static void requireFile(List<String> problems, String name, String file, String what) {
        if (file.isBlank() || !Files.isReadable(Path.of(file))) {
            problems.add(PREFIX + name + (file.isBlank() ? " is not set" : "=" + file + " cannot be read")
                    + ", and a repository by ssh needs it: name a file with " + what + ".");
        }
    }
}
