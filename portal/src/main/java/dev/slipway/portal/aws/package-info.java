/**
 * The AWS accounts that environments live in: settings, clients with the SDK's default credentials, what failures mean,
 * and which permissions are missing. Modules with adapters for AWS declare their {@code PermissionProbe}s.
 */
@ApplicationModule(allowedDependencies = {"shared", "uikit"})
@NullMarked
package dev.slipway.portal.aws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
