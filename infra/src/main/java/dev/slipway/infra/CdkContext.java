package dev.slipway.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Context with which every app of these constructs is synthesised. */
public final class CdkContext {
    /** No bundling by the CDK: zips are built beforehand. Access logs are let in by policies, not by access lists. */
    public static final Map<String, Object> USUAL = new TreeMap<>(
            Map.of("aws:cdk:bundling-stacks", List.of(), "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true));

    private CdkContext() {}
}
