package dev.slipway.portal.localcloud;

import dev.slipway.portal.shared.EnvironmentName;
import java.util.Locale;

/** Where a function runs on this machine: in one of the environments, or because somebody invokes or measures it by hand. */
public enum LocalEnvironment {
    STAGING,
    PRODUCTION,
    INVOKE,
    /** At several sizes one after the other, with the processor that each would have on Lambda. */
    TUNING;

    /** The environment of the local cloud that stands for one of a company's. */
    public static LocalEnvironment of(EnvironmentName environment) {
        return switch (environment) {
            case STAGING -> STAGING;
            case PRODUCTION -> PRODUCTION;
        };
    }

    /** The name as it stands in folders and function names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
