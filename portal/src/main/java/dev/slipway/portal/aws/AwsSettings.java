package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of everything that talks to AWS. Credentials are none of them: they come from the SDK's default chain.
 *
 * @param enabled whether AWS is used at all; off, nothing of it is created
 * @param environments the account of each environment, by {@code staging} and {@code production}
 * @param delivery the account of the pipelines, where it is not production's; told by its region
 * @param calls how long a call may take
 * @param logs how logs are read, and what that may cost
 * @param inventory how functions are found
 */
@ConfigurationProperties("slipway.aws")
public record AwsSettings(
        boolean enabled,
        @DefaultValue Map<EnvironmentName, AccountSettings> environments,
        @NestedConfigurationProperty @DefaultValue AccountSettings delivery,
        Calls calls,
        Logs logs,
        Inventory inventory) {

    /** Refuses to be switched on with nothing to look at. */
    public AwsSettings {
        environments = Map.copyOf(environments);
        if (enabled && environments.isEmpty()) {
            throw new IllegalArgumentException("slipway.aws.enabled is true, and no environment has an account: set"
                    + " slipway.aws.environments.production.region (and .account, .role) or switch it off.");
        }
    }

    /**
     * Time limits of calls.
     *
     * @param timeLimit for a call with all its repetitions
     * @param attemptTimeLimit for one attempt of it
     */
    public record Calls(Duration timeLimit, Duration attemptTimeLimit) {

        /** Refuses limits that leave no time. */
        public Calls {
            above("calls.time-limit", timeLimit);
            above("calls.attempt-time-limit", attemptTimeLimit);
            if (attemptTimeLimit.compareTo(timeLimit) > 0) {
                throw new IllegalArgumentException("slipway.aws.calls.attempt-time-limit is " + attemptTimeLimit
                        + " and longer than slipway.aws.calls.time-limit (" + timeLimit + "): make it shorter.");
            }
        }
    }

    /**
     * How logs are read.
     *
     * @param mostPages pages of events of one reading up to which a log is small and read line by line; a page costs
     *     nothing and holds 1 MB or 10,000 events. Beyond, CloudWatch Logs Insights counts on the server.
     * @param filterOnServer whether only the platform's lines are asked for; some emulators know no such filter, and
     *     then all lines are brought and sorted here
     * @param queryTimeLimit how long a query may run before it is stopped
     * @param usdPerGb what Insights charges for a gigabyte that it looks through, in US dollars
     * @param dailyBudgetUsd what Insights may cost a day (UTC) and account, in US dollars; 0 leaves it off
     */
    public record Logs(
            int mostPages,
            boolean filterOnServer,
            Duration queryTimeLimit,
            BigDecimal usdPerGb,
            BigDecimal dailyBudgetUsd) {

        /** Refuses figures that cannot be. */
        public Logs {
            above("logs.query-time-limit", queryTimeLimit);
            if (mostPages < 1) {
                throw new IllegalArgumentException("slipway.aws.logs.most-pages is " + mostPages
                        + ": give at least 1, since a small log is read in pages.");
            }
            if (usdPerGb.signum() < 0 || dailyBudgetUsd.signum() < 0) {
                throw new IllegalArgumentException("slipway.aws.logs.usd-per-gb is " + usdPerGb
                        + " and daily-budget-usd is " + dailyBudgetUsd + ": give amounts from 0 up.");
            }
        }
    }

    /**
     * How functions are found.
     *
     * @param keptFor how long a function's configuration is kept before it is asked for again
     * @param alias the alias that requests go to; a function without it is taken as it stands unpublished
     */
    public record Inventory(Duration keptFor, String alias) {

        /** Refuses a time of nothing and a name that no alias can have. */
        public Inventory {
            above("inventory.kept-for", keptFor);
            if (!alias.matches("[A-Za-z0-9_-]*[A-Za-z_-][A-Za-z0-9_-]*")) {
                throw new IllegalArgumentException("slipway.aws.inventory.alias is \"" + alias
                        + "\": give the name of an alias, such as live; letters, digits, - and _, not digits alone.");
            }
        }
    }

    private static void above(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "slipway.aws." + setting + " is " + value + ": give a time above zero, such as 30s.");
        }
    }
}
