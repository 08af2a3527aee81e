package dev.slipway.portal.aws;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an environment's functions run, and how they are called there.
 *
 * @param account the account's twelve digits, checked against whom the credentials belong to; blank to take any
 * @param region such as {@code eu-central-1}; blank to take the SDK's own setting
 * @param role ARN of a role to assume for every call; blank for none
 * @param functionName what Lambda calls a function, with {@code {function}} and {@code {environment}} in it
 * @param logGroup a function's log group with the same placeholders; blank to take the one that its configuration names
 */
public record AccountSettings(
        @DefaultValue("") String account,
        @DefaultValue("") String region,
        @DefaultValue("") String role,
        @DefaultValue("{function}-{environment}") String functionName,
        @DefaultValue("") String logGroup) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}|");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d|");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/[\\w+=,.@/-]+|");

    /** Refuses what AWS would not take, so that a typing error is found at start. */
    public AccountSettings {
        require(ACCOUNT.matcher(account).matches(), "account", account, "the account's twelve digits, in quotes");
        require(REGION.matcher(region).matches(), "region", region, "a region such as eu-central-1");
        require(ROLE.matcher(role).matches(), "role", role, "an ARN such as arn:aws:iam::123456789012:role/portal");
        require(functionName.contains("{function}"), "function-name", functionName, "a name with {function} in it");
        require(
                logGroup.isBlank() || logGroup.contains("{function}"),
                "log-group",
                logGroup,
                "a name with {function} in it, or leave it out");
        if (!account.isEmpty() && !role.isEmpty() && !role.contains("::" + account + ":")) {
            throw new IllegalArgumentException("A role of slipway.aws.environments is " + role
                    + " and not of its account " + account + ": name a role of that account.");
        }
    }

    String physicalName(FunctionName function, EnvironmentName environment) {
        return filled(functionName, function, environment);
    }

    Optional<String> logGroup(FunctionName function, EnvironmentName environment) {
        return logGroup.isBlank() ? Optional.empty() : Optional.of(filled(logGroup, function, environment));
    }

    private static String filled(String pattern, FunctionName function, EnvironmentName environment) {
        return pattern.replace("{function}", function.value()).replace("{environment}", environment.id());
    }

    private static void require(boolean good, String setting, String value, String instead) {
        if (!good) {
            throw new IllegalArgumentException(
                    "A " + setting + " of slipway.aws.environments is \"" + value + "\": give " + instead + ".");
        }
    }
}
