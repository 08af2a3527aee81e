package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
public class AwsAccounts implements AutoCloseable {
    private final SdkHttpClient http = Apache5HttpClient.create();
    private final Map<Identity, AwsClients> clients = new HashMap<>();
    private final Map<EnvironmentName, AwsAccount> accounts = new EnumMap<>(EnvironmentName.class);
    private final Optional<AwsAccount> delivery;

    private record Identity(Region region, String role) {}

    /** Finds out each account's region, and refuses to start where there is none. */
    public AwsAccounts(AwsSettings settings) {
        boolean delivers = !settings.delivery().region().isEmpty();
        settings.environments().forEach((environment, account) -> {
            boolean pipelines = !delivers && environment == EnvironmentName.PRODUCTION;
            accounts.put(
                    environment,
                    new AwsAccount(
                            pipelines ? AwsAccount.Use.BOTH : AwsAccount.Use.FUNCTIONS,
                            environment,
                            account,
                            clients(region(environment, account), account, settings.calls())));
        });
        delivery = delivers
                ? Optional.of(new AwsAccount(
                        AwsAccount.Use.PIPELINES,
                        EnvironmentName.PRODUCTION,
                        settings.delivery(),
                        clients(Region.of(settings.delivery().region()), settings.delivery(), settings.calls())))
                : of(EnvironmentName.PRODUCTION);
    }

    private AwsClients clients(Region region, AccountSettings account, AwsSettings.Calls calls) {
        return clients.computeIfAbsent(
                new Identity(region, account.role()),
                identity -> new AwsClients(identity.region(), identity.role(), calls, http));
    }

    /** The account of an environment, if the settings name one. */
    public Optional<AwsAccount> of(EnvironmentName environment) {
        return Optional.ofNullable(accounts.get(environment));
    }

    /** The account that the pipelines are in, which is production's where the settings name no other. */
    public Optional<AwsAccount> delivery() {
        return delivery;
    }

    /** All of them, in the order of the environments, and then that of pipelines alone. */
    public List<AwsAccount> all() {
        return Stream.concat(
                        accounts.values().stream().sorted(Comparator.comparing(AwsAccount::environment)),
                        delivery.stream().filter(account -> !account.runsFunctions()))
                .toList();
    }

    /** Closes every client. */
    @Override
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
