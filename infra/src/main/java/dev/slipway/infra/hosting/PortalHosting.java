package dev.slipway.infra.hosting;

import java.util.Properties;

/**
 * What only its owners know of the portal's installation.
 *
 * @param image the portal's image with its tag or digest
 * @param address where people reach it
 * @param signIn the identity provider
 */
public record PortalHosting(String image, Address address, SignIn signIn) {

    /** Refuses an image without a tag or digest: what runs has to be known. */
    public PortalHosting {
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

    /** The installation that a file of properties describes; a missing one is named. */
    public static PortalHosting of(Properties file) {
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
                                required(file, "oidc.user-info"))));
    }

    private static String required(Properties file, String name) {
        String value = file.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The portal's properties have no " + name + ": docs/operations.md says what it holds.");
        }
        return value;
    }
}
