package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;

/** Properties that set an account up, to be pasted into a properties file or after {@code --} on the command line. */
final class PropertiesSnippet {

    private PropertiesSnippet() {}

    static String of(EnvironmentName environment, AccountSettings settings, String region) {
        String prefix = "slipway.aws.environments." + environment.id() + ".";
        StringBuilder lines = new StringBuilder("slipway.aws.enabled=true\n");
        line(lines, prefix + "account", settings.account());
        line(lines, prefix + "region", region);
        line(lines, prefix + "role", settings.role());
        line(lines, prefix + "function-name", settings.functionName());
        line(lines, prefix + "log-group", settings.logGroup());
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.append(name).append('=').append(value).append('\n');
        }
    }
}
