/** Releases that wait for production: pipelines, evidence, policy, decisions; ports DeliveryPipelines and EvidenceSource. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "audit", "uikit", "aws", "catalog", "sourcecontrol", "telemetry"})
@NullMarked
package dev.slipway.portal.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
