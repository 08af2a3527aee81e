package dev.slipway.infra.hosting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Git server that holds the catalog, by https: a task of Fargate gets its secrets as variables, and ssh needs files.
 *
 * @param address of the repository
 * @param token name of the secret in Secrets Manager that holds the token
 * @param more how changes get into main, the name that goes with the token, and the host's API, where they are not usual
 */
public record RemoteCatalog(String address, String token, Map<String, String> more) {
    static final String ADDRESS = "catalog.address";
    static final String TOKEN = "catalog.token";
    static final String MODE = "catalog.mode";
    static final List<String> OPTIONAL = List.of(MODE, "catalog.user", "catalog.api");

    private static final List<String> MODES = List.of("push", "github-pull-request", "gitlab-merge-request");
    private static final String PREFIX = "SLIPWAY_SOURCECONTROL_REMOTE_";

    /** Refuses another way than https, a token that is written out in the address, and a mode that there is not. */
    public RemoteCatalog {
        more = Map.copyOf(more);
        if (!address.matches("https://[^/@\\s]+/\\S+")) {
            throw new IllegalArgumentException(ADDRESS + "=" + address.replaceAll("//[^/]*@", "//…@")
                    + " cannot be used: the portal in AWS reaches its catalog by https with a token, as in "
                    + "https://git.example.com/platform/functions.git.");
        }
        Optional.ofNullable(more.get(MODE))
                .filter(mode -> !MODES.contains(mode))
                .ifPresent(mode -> {
                    throw new IllegalArgumentException(
                            MODE + "=" + mode + " is none: write " + String.join(", ", MODES) + ", or leave it out.");
                });
    }

    /** That of a file of properties, if it has one. */
    static Optional<RemoteCatalog> of(Properties file) {
        if (PortalHosting.optional(file, ADDRESS).isEmpty()) {
            Stream.concat(Stream.of(TOKEN), OPTIONAL.stream())
                    .filter(name -> PortalHosting.optional(file, name).isPresent())
                    .forEach(name -> {
                        throw new IllegalArgumentException(name + " is set and " + ADDRESS
                                + " is not: name the repository, or leave both out, then the catalog is on the portal's "
                                + "file system.");
                    });
            return Optional.empty();
        }
        Map<String, String> more = new TreeMap<>();
        OPTIONAL.forEach(name -> PortalHosting.optional(file, name).ifPresent(value -> more.put(name, value)));
        return Optional.of(
                new RemoteCatalog(PortalHosting.required(file, ADDRESS), PortalHosting.required(file, TOKEN), more));
    }

    /** The portal's settings; the token comes in a variable of this name. */
    Map<String, String> settings(String tokenVariable) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(PREFIX + "ADDRESS", address);
        settings.put(PREFIX + "TOKEN", "env:" + tokenVariable);
        more.forEach((name, value) ->
                settings.put(PREFIX + name.replaceFirst("^catalog\\.", "").toUpperCase(Locale.ROOT), value));
        return settings;
    }
}
