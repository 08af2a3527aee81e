package dev.slipway.portal.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of one region with one role; whoever uses the same shares them. Endpoints are the SDK's own affair. */
final class AwsClients implements AutoCloseable {
    private static final String SESSION = "slipway-portal";

    private final Region region;
    private final String role;
    private final AwsSettings.Calls calls;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    /** Who lends the role's credentials; nobody where there is no role. */
    private final Optional<StsClient> lender;

    private final Map<Kind, AutoCloseable> clients = new ConcurrentHashMap<>();
    private final List<SdkAutoCloseable> behindTheRole = new ArrayList<>();

    private record Kind(Class<?> service, boolean retries) {}

    AwsClients(Region region, String role, AwsSettings.Calls calls, SdkHttpClient http) {
        this.region = region;
        this.calls = calls;
        this.http = http;
        this.role = role;
        AwsCredentialsProvider own = own();
        this.lender = role.isEmpty()
                ? Optional.empty()
                : Optional.of(configured(StsClient.builder(), own, AwsRetryStrategy.standardRetryStrategy()));
        this.credentials = lender.<AwsCredentialsProvider>map(this::assumed).orElse(own);
    }

    Region region() {
        return region;
    }

    <C extends AutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            Class<C> service, Supplier<B> builder) {
        return service.cast(clients.computeIfAbsent(
                new Kind(service, true),
                first -> configured(builder.get(), credentials, AwsRetryStrategy.standardRetryStrategy())));
    }

    <C extends AutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C clientWithoutRetries(
            Class<C> service, Supplier<B> builder) {
        return service.cast(clients.computeIfAbsent(
                new Kind(service, false),
                first -> configured(builder.get(), credentials, AwsRetryStrategy.doNotRetry())));
    }

    /** One call without repetitions, by a client of its own under this session name; without a role there is no session. */
    <C extends SdkAutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, R> R once(
            String session, Class<C> service, Supplier<B> builder, Function<C, R> call) {
        if (lender.isEmpty()) {
            return call.apply(clientWithoutRetries(service, builder));
        }
        try (StsAssumeRoleCredentialsProvider named = provider(lender.get(), session);
                C client = configured(builder.get(), named, AwsRetryStrategy.doNotRetry())) {
            return call.apply(client);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable client : clients.values()) {
            client.close();
        }
        behindTheRole.forEach(SdkAutoCloseable::close);
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C configured(
            B builder, AwsCredentialsProvider provider, RetryStrategy retries) {
        return builder.region(region)
                .credentialsProvider(provider)
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(retries)
                        .apiCallTimeout(calls.timeLimit())
                        .apiCallAttemptTimeout(calls.attemptTimeLimit())
                        .build())
                .build();
    }

    private AwsCredentialsProvider own() {
        DefaultCredentialsProvider own = DefaultCredentialsProvider.builder().build();
        behindTheRole.add(own);
        return own;
    }

    private AwsCredentialsProvider assumed(StsClient sts) {
        StsAssumeRoleCredentialsProvider assumed = provider(sts, SESSION);
        behindTheRole.addFirst(sts);
        behindTheRole.addFirst(assumed);
        return assumed;
    }

    private StsAssumeRoleCredentialsProvider provider(StsClient client, String session) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(client)
                .refreshRequest(request -> request.roleArn(role).roleSessionName(session))
                .build();
    }
}
