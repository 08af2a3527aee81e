package dev.slipway.infra.delivery;

import dev.slipway.manifest.AwsPlace;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** Buckets that nobody reads from outside: encrypted, versioned, over encrypted connections only, with access logs. */
public final class Buckets {
    private Buckets() {}

    /** A bucket, encrypted with S3's own keys. */
    static Bucket create(Construct scope, String id, String name, Bucket accessLogs) {
        return usual(scope, id, name)
                .encryption(BucketEncryption.S3_MANAGED)
                .versioned(true)
                .serverAccessLogsBucket(accessLogs)
                .serverAccessLogsPrefix(id.toLowerCase(Locale.ROOT) + "/")
                .build();
    }

    /** The bucket that access logs go to, which keeps them for a year. */
    static Bucket accessLogs(Construct scope, AwsPlace place) {
        return accessLogs(scope, DeliveryNames.accessLogBucket(place));
    }

    /** The bucket of this name that access logs go to, which keeps them for a year. */
    public static Bucket accessLogs(Construct scope, String name) {
        return usual(scope, "AccessLogs", name)
                .encryption(BucketEncryption.S3_MANAGED)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .lifecycleRules(List.of(
                        LifecycleRule.builder().expiration(Duration.days(365)).build()))
                .build();
    }

    static Bucket.Builder usual(Construct scope, String id, String name) {
        return Bucket.Builder.create(scope, id)
                .bucketName(name)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .minimumTlsVersion(1.2)
                .removalPolicy(RemovalPolicy.RETAIN);
    }
}
