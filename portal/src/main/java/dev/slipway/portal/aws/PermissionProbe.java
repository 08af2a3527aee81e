package dev.slipway.portal.aws;

import java.util.function.Consumer;

/**
 * A call that finds out whether an action is allowed, and changes nothing: it asks for something that is not there, so that
 * any answer but a refusal says yes.
 */
public record PermissionProbe(Permission permission, Consumer<AwsAccount> call) {}
