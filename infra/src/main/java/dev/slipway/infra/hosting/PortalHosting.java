package dev.slipway.infra.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What only its owners know of the portal's installation.
 *
 * @param image the portal's image with its tag or digest
 * @param address where people reach it
 * @param signIn the identity provider
 * @param catalog the Git server that holds the catalog, where it is not on the portal's file system
 * @param allowed hosts and networks that the portal may call although they are not public
 */
public record PortalHosting(
        String image, Address address, SignIn signIn, Optional<RemoteCatalog> catalog, List<String> allowed) {
    private static final String ALLOWED = "outbound.allowed";
    private static final List<String> REQUIRED = List.of(
            "image",
            "host",
            "certificate",
            "oidc.issuer",
            "oidc.client",
            "oidc.secret",
            "oidc.authorization",
            "oidc.token",
            "oidc.user-info");

    /** Refuses an image without a tag or digest: what runs has to be known. */
    public PortalHosting {
        allowed = List.copyOf(allowed);
        if (!image.matches(".+(:[A-Za-z0-9_.-]+|@sha256:[0-9a-f]{64})") || image.endsWith(":latest")) {
            throw new IllegalArgumentException(
                    "Image \"" + image + "\" names no version: write its tag, or its digest after @sha256:.");
        }
    }

    /**
     * Where people reach the portal.
     *
     * @param host its name, e.g. {@code slipway.example.com}
     * @param certificate ARN of the certificate for this name
     */
    public record Address(String host, String certificate) {}

    /**
     * The identity provider, by OpenID Connect.
     *
     * @param issuer its address
     * @param client the portal's id there
     * @param secret name of the secret in Secrets Manager that holds the portal's client secret
     * @param paths where the provider answers
     */
    public record SignIn(String issuer, String client, String secret, Paths paths) {}

    /**
     * Addresses of an identity provider, as its discovery document says them.
     *
     * @param authorization where people sign in
     * @param token where codes are exchanged
     * @param userInfo who somebody is
     */
    public record Paths(String authorization, String token, String userInfo) {}

    /** The installation that a file of properties describes; one that is missing or unknown is named. */
    public static PortalHosting of(Properties file) {
        refuseUnknown(file);
        return new PortalHosting(
                required(file, "image"),
                new Address(required(file, "host"), required(file, "certificate")),
                new SignIn(
                        required(file, "oidc.issuer"),
                        required(file, "oidc.client"),
                        required(file, "oidc.secret"),
                        new Paths(
                                required(file, "oidc.authorization"),
                                required(file, "oidc.token"),
                                required(file, "oidc.user-info"))),
                RemoteCatalog.of(file),
                optional(file, ALLOWED)
                        .map(list -> List.of(list.split("\\s*,\\s*")))
                        .orElse(List.of()));
    }

    /** A name with a slip would be a setting that is silently not there. */
    private static void refuseUnknown(Properties file) {
        List<String> known = new ArrayList<>(REQUIRED);
        known.addAll(List.of(RemoteCatalog.ADDRESS, RemoteCatalog.TOKEN, ALLOWED));
        known.addAll(RemoteCatalog.OPTIONAL);
        TreeSet<String> unknown = new TreeSet<>(file.stringPropertyNames());
        known.forEach(unknown::remove);
        REQUIRED.forEach(name -> required(file, name));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The portal's properties have no such thing as "
                    + String.join(", ", unknown) + ": there are " + String.join(", ", known) + ".");
        }
    }

    static Optional<String> optional(Properties file, String name) {
        return Optional.of(file.getProperty(name, "").strip()).filter(value -> !value.isEmpty());
    }

    static String required(Properties file, String name) {
        return optional(file, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The portal's properties have no " + name + ": docs/operations.md says what it holds."));
    }
}
