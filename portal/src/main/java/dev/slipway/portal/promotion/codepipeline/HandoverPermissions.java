package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.FunctionDelivery;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.NeededPermissions;
import dev.slipway.portal.aws.Permission;
import dev.slipway.portal.aws.Permission.Resource;
import dev.slipway.portal.aws.PermissionProbe;
import dev.slipway.portal.promotion.PromotionSettings;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The calls beside CodePipeline's own: to what pipelines hand on, and to the queue of their events where one is set. */
@Component
@WithCodePipeline
class HandoverPermissions implements NeededPermissions {
    private static final String NOBODYS =
            new FunctionDelivery(new FunctionName("slipway-connection-test")).objectPrefix();

    private final String queue;

    HandoverPermissions(PromotionSettings settings) {
        this.queue = settings.codePipeline().eventQueue();
    }

    @Override
    public boolean isNeededIn(AwsAccount account) {
        return account.runsPipelines();
    }

    @Override
    public List<PermissionProbe> probes() {
        return Stream.concat(store(), queue.isEmpty() ? Stream.empty() : events())
                .toList();
    }

    /** Who may not list a bucket is told of a missing object that it is forbidden, so that one right needs the other. */
    private Stream<PermissionProbe> store() {
        return Stream.of(
                inStore(
                        "s3:ListBucket",
                        Resource.BUCKET,
                        account -> s3(account)
                                .listObjectsV2(request -> request.bucket(bucket(account))
                                        .prefix(NOBODYS)
                                        .maxKeys(1))),
                inStore(
                        Templates.READ,
                        Resource.PIPELINE_OBJECTS,
                        account -> s3(account)
                                .getObjectAsBytes(request ->
                                        request.bucket(bucket(account)).key(NOBODYS + "/" + UUID.randomUUID()))));
    }

    /** A message that is only looked at is there for others at once. */
    private Stream<PermissionProbe> events() {
        return Stream.of(
                onQueue(
                        "sqs:ReceiveMessage",
                        client -> client.receiveMessage(request -> request.queueUrl(queue)
                                .visibilityTimeout(0)
                                .waitTimeSeconds(0)
                                .maxNumberOfMessages(1))),
                onQueue(
                        "sqs:DeleteMessage",
                        client -> client.deleteMessage(
                                request -> request.queueUrl(queue).receiptHandle("slipway-connection-test"))));
    }

    private static PermissionProbe inStore(String action, Resource resource, Consumer<AwsAccount> call) {
        return new PermissionProbe(
                new Permission(action, resource, FunctionDelivery.artefactBucket("*", "*")),
                call,
                Set.of("NoSuchKey", "NoSuchBucket"));
    }

    private PermissionProbe onQueue(String action, Consumer<SqsClient> call) {
        String path = URI.create(queue).getPath();
        return new PermissionProbe(
                new Permission(action, Resource.QUEUE, path.substring(path.lastIndexOf('/') + 1)),
                account -> call.accept(account.client(SqsClient.class, SqsClient::builder)),
                Set.of("ReceiptHandleIsInvalid", "InvalidParameterValue"));
    }

    private static S3Client s3(AwsAccount account) {
        return account.client(S3Client.class, S3Client::builder);
    }

    private static String bucket(AwsAccount account) {
        return FunctionDelivery.artefactBucket(
                account.client(StsClient.class, StsClient::builder)
                        .getCallerIdentity()
                        .account(),
                account.region());
    }
}
