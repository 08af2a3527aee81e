/** Telemetry of functions in AWS accounts: CloudWatch Logs, X-Ray and Lambda behind the ports; absent while AWS is off. */
@NullMarked
package dev.slipway.portal.telemetry.aws;

import org.jspecify.annotations.NullMarked;
