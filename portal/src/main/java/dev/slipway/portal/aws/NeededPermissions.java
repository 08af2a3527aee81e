package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;

/** Port: what an adapter calls in an account, all of it; each module with adapters for AWS declares its own. */
public interface NeededPermissions {

    /** One probe for each action. */
    List<PermissionProbe> probes();

    /** Whether the adapter calls anything in the account of an environment. */
    default boolean isNeededIn(EnvironmentName environment) {
        return true;
    }
}
