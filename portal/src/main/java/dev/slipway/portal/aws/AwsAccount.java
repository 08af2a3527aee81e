package dev.slipway.portal.aws;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** An account with its region and role, and the clients that reach it: functions of an environment, pipelines, or both. */
public final class AwsAccount {
    private static final int LONGEST_SESSION = 64;

    private final Use use;
    private final EnvironmentName environment;
    private final AccountSettings settings;
    private final AwsClients clients;

    /** What the portal looks at in an account. */
    enum Use {
        FUNCTIONS,
        PIPELINES,
        BOTH
    }

    AwsAccount(Use use, EnvironmentName environment, AccountSettings settings, AwsClients clients) {
        this.use = use;
        this.environment = environment;
        this.settings = settings;
        this.clients = clients;
    }

    /** Whether functions of {@link #environment()} run here. */
    public boolean runsFunctions() {
        return use != Use.PIPELINES;
    }

    /** Whether the pipelines of all functions are here. */
    public boolean runsPipelines() {
        return use != Use.FUNCTIONS;
    }

    /** The environment that lives here, or that the pipelines here lead to. */
    public EnvironmentName environment() {
        return environment;
    }

    /** The region that calls go to, such as {@code eu-central-1}. */
    public String region() {
        return clients.region().id();
    }

    /** What Lambda calls a function here. */
    public String physicalName(FunctionName function) {
        return settings.physicalName(function, environment);
    }

    /** The log group that the settings name for a function; nothing where the function's configuration decides. */
    public Optional<String> logGroup(FunctionName function) {
        return settings.logGroup(function, environment);
    }

    /**
     * The one client of a service for this account, region and role: made when it is first needed, closed when the portal
     * ends. Retries follow the SDK's standard mode.
     */
    public <C extends AutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
            Class<C> service, Supplier<B> builder) {
        return clients.client(service, builder);
    }

    /**
     * The same for calls that must not be repeated by themselves, since a second attempt after a lost answer would mean
     * something else.
     */
    public <C extends AutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>>
            C clientWithoutRetries(Class<C> service, Supplier<B> builder) {
        return clients.clientWithoutRetries(service, builder);
    }

    /**
     * One call that must not be repeated, on behalf of a person: where a role is assumed, the session has their name, so
     * that the account's own log says who it was.
     */
    public <C extends SdkAutoCloseable, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, R> R once(
            String personId, Class<C> service, Supplier<B> builder, Function<C, R> call) {
        String session = "slipway-" + personId.replaceAll("[^\\w+=,.@-]", "-");
        return clients.once(session.substring(0, Math.min(session.length(), LONGEST_SESSION)), service, builder, call);
    }

    AccountSettings settings() {
        return settings;
    }

    /** What the settings call it: an environment, or {@code delivery}. */
    String name() {
        return runsFunctions() ? environment.id() : "delivery";
    }

    /** What is charged, as people call it. */
    public String label() {
        String account = settings.account().isEmpty() ? "account of the credentials" : settings.account();
        return account + ", " + region();
    }
}
