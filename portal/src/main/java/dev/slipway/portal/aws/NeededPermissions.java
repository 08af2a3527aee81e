package dev.slipway.portal.aws;

import java.util.List;

/** Port: what an adapter calls in an account, all of it; each module with adapters for AWS declares its own. */
public interface NeededPermissions {

    /** One probe for each action. */
    List<PermissionProbe> probes();

    /** Whether the adapter calls anything in an account. */
    default boolean isNeededIn(AwsAccount account) {
        return account.runsFunctions();
    }
}
