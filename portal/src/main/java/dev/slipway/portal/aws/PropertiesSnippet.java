package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;

/** Properties that set an account up, to be pasted into a properties file or after {@code --} on the command line. */
final class PropertiesSnippet {

    private PropertiesSnippet() {}

    static String of(AwsAccount account) {
        return account.runsFunctions()
                ? of(account.environment(), account.settings(), account.region())
                : whereItIs("slipway.aws.delivery.", account.settings(), account.region());
    }

    static String of(EnvironmentName environment, AccountSettings settings, String region) {
        String prefix = "slipway.aws.environments." + environment.id() + ".";
        return whereItIs(prefix, settings, region)
                + line(prefix + "function-name", settings.functionName())
                + line(prefix + "log-group", settings.logGroup());
    }

    private static String whereItIs(String prefix, AccountSettings settings, String region) {
        return line("slipway.aws.enabled", "true")
                + line(prefix + "account", settings.account())
                + line(prefix + "region", region)
                + line(prefix + "role", settings.role());
    }

    private static String line(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + value + "\n";
    }
}
