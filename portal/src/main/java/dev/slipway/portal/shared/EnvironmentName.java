package dev.slipway.portal.shared;

import java.util.Locale;

/** Name of an environment that a release runs in. */
public enum EnvironmentName {
    STAGING,
    PRODUCTION;

    /** The name as it stands in files, addresses and function names: {@code staging} or {@code production}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The environment with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EnvironmentName of(String id) {
        for (EnvironmentName environment : values()) {
            if (environment.id().equals(id)) {
                return environment;
            }
        }
        throw new IllegalArgumentException("No environment is called \"" + id + "\": use staging or production.");
    }
}
