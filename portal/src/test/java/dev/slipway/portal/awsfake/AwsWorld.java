package dev.slipway.portal.awsfake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The fake with all its services, which every client of the SDK in this process talks to, by the SDK's own settings. After
 * each test it asserts that requests and answers followed the API models.
 */
public final class AwsWorld implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final FakeLogs logs = new FakeLogs();
    private final FakeXRay xray = new FakeXRay();
    private final FakeLambda lambda = new FakeLambda();
    private final FakeSts sts = new FakeSts();
    private final FakeCodePipeline pipelines = new FakeCodePipeline();
    private final FakeSqs queue = new FakeSqs();
    private final FakeStore store = new FakeStore();
    private final FakeAws aws = new FakeAws(logs, xray, lambda, sts, pipelines, queue);
    private final Map<String, String> before = new TreeMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        set("aws.endpointUrl", aws.endpoint().toString());
        set("aws.endpointUrlS3", store.endpoint().toString());
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", "secret");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        aws.reset();
        logs.clear();
        xray.clear();
        lambda.clear();
        pipelines.clear();
        queue.clear();
        store.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(aws.violations()).as("what does not follow the API models").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        aws.close();
        store.close();
    }

    /** The server. */
    public FakeAws aws() {
        return aws;
    }

    /** CloudWatch Logs. */
    public FakeLogs logs() {
        return logs;
    }

    /** X-Ray. */
    public FakeXRay xray() {
        return xray;
    }

    /** Lambda. */
    public FakeLambda lambda() {
        return lambda;
    }

    /** STS. */
    public FakeSts sts() {
        return sts;
    }

    /** CodePipeline. */
    public FakeCodePipeline pipelines() {
        return pipelines;
    }

    /** SQS. */
    public FakeSqs queue() {
        return queue;
    }

    /** S3. */
    public FakeStore store() {
        return store;
    }

    private void set(String name, String value) {
        before.put(name, System.getProperty(name, ""));
        System.setProperty(name, value);
    }
}
