package dev.slipway.portal.awsfake;

import dev.slipway.portal.aws.AccountSettings;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.shared.EnvironmentName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Test data: settings as somebody would write them for one account. */
public final class AwsSamples {

    private AwsSamples() {}

    /** An account in Frankfurt, used with a role, or without one where that is empty. */
    public static AccountSettings account(String role) {
        return new AccountSettings("123456789012", "eu-central-1", role, "{function}-{environment}", "");
    }

    /** Production in one account, with the usual limits. */
    public static AwsSettings settings(AccountSettings production) {
        return settings(production, new AwsSettings.Logs(10, true, Duration.ofMinutes(1), usd("0.005"), usd("1.00")));
    }

    /** Production in one account, and the pipelines in another region with a role of their own. */
    public static AwsSettings settings(AccountSettings production, AccountSettings delivery) {
        AwsSettings usual = settings(production);
        return new AwsSettings(true, usual.environments(), delivery, usual.calls(), usual.logs(), usual.inventory());
    }

    /** Production in one account, with its logs read in a way of their own. */
    public static AwsSettings settings(AccountSettings production, AwsSettings.Logs logs) {
        return new AwsSettings(
                true,
                Map.of(EnvironmentName.PRODUCTION, production),
                new AccountSettings("", "", "", "{function}-{environment}", ""),
                new AwsSettings.Calls(Duration.ofMinutes(2), Duration.ofMinutes(1)),
                logs,
                new AwsSettings.Inventory(Duration.ofMinutes(5), "live"));
    }

    /** Logs of so many pages at most read line by line; the budget is of a day. */
    public static AwsSettings.Logs logs(int mostPages, boolean filterOnServer, String dailyBudgetUsd) {
        return new AwsSettings.Logs(
                mostPages, filterOnServer, Duration.ofMinutes(1), usd("0.005"), usd(dailyBudgetUsd));
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }
}
