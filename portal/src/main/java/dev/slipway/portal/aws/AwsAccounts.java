package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** The accounts that the settings name; there is none of this while AWS is off. */
@Component
@ConditionalOnProperty("slipway.aws.enabled")
public class AwsAccounts {
    private final SdkHttpClient http = Apache5HttpClient.create();
    private final Map<Identity, AwsClients> clients = new HashMap<>();
    private final Map<EnvironmentName, AwsAccount> accounts = new EnumMap<>(EnvironmentName.class);

    private record Identity(Region region, String role) {}

    /** Finds out each account's region, and refuses to start where there is none. */
    public AwsAccounts(AwsSettings settings) {
        settings.environments()
                .forEach((environment, account) -> accounts.put(
                        environment,
                        new AwsAccount(
                                environment,
                                account,
                                clients.computeIfAbsent(
                                        new Identity(region(environment, account), account.role()),
                                        identity -> new AwsClients(
                                                identity.region(), identity.role(), settings.calls(), http)))));
    }

    /** The account of an environment, if the settings name one. */
    public Optional<AwsAccount> of(EnvironmentName environment) {
        return Optional.ofNullable(accounts.get(environment));
    }

    /** All of them, in the order of the environments. */
    public List<AwsAccount> all() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(AwsAccount::environment))
                .toList();
    }

    /** Closes every client. */
    @PreDestroy
    public void close() throws Exception {
        for (AwsClients each : clients.values()) {
            each.close();
        }
        http.close();
    }

    private static Region region(EnvironmentName environment, AccountSettings account) {
        if (!account.region().isEmpty()) {
            return Region.of(account.region());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException none) {
            throw new IllegalStateException(
                    "No region is known for " + environment.id() + ": set slipway.aws.environments." + environment.id()
                            + ".region, or AWS_REGION.",
                    none);
        }
    }
}
