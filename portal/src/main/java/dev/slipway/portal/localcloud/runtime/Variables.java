package dev.slipway.portal.localcloud.runtime;

import dev.slipway.manifest.Needs;
import dev.slipway.manifest.SettingVariable;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All variables that a function's process gets: what Lambda sets, and the names of its settings and resources. */
final class Variables {
    private Variables() {}

    /**
     * Addresses of this machine that belong to one process.
     *
     * @param runtimeApi host and port of its Runtime API
     * @param settingsPath where the same host answers SSM and Secrets Manager
     * @param traces host and port that take its segments
     */
    record Addresses(String runtimeApi, String settingsPath, String traces) {}

    /**
     * The variables of one process.
     *
     * @param addresses where it finds what Lambda would give it
     * @param logStream its log stream
     * @param folder its working folder
     */
    static Map<String, String> of(Deployment deployment, Addresses addresses, String logStream, Path folder) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_LAMBDA_RUNTIME_API", addresses.runtimeApi());
        variables.put("AWS_XRAY_DAEMON_ADDRESS", addresses.traces());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", deployment.physicalName());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", deployment.version().value());
        variables.put(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                Integer.toString(deployment.manifest().memory().megabytes()));
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + deployment.physicalName());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("_HANDLER", "bootstrap");
        variables.put("LAMBDA_TASK_ROOT", folder.toString());
        variables.put("TMPDIR", folder.toString());
        variables.put("TZ", ":UTC");
        variables.put("LANG", "en_US.UTF-8");
        variables.put("SLIPWAY_ENVIRONMENT", environment(deployment.environment()));
        aws(variables, "http://" + addresses.runtimeApi() + addresses.settingsPath());
        declared(variables, deployment.manifest().needs());
        return variables;
    }

    /** The clients of the AWS SDK reach this machine only, and have keys that are good for nothing else. */
    private static void aws(Map<String, String> variables, String endpoint) {
        variables.put("AWS_REGION", Hosting.REGION);
        variables.put("AWS_DEFAULT_REGION", Hosting.REGION);
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_ENDPOINT_URL", endpoint);
    }

    private static void declared(Map<String, String> variables, Needs needs) {
        SettingVariable.of(needs).forEach(setting -> variables.put(setting.variable(), physicalName(setting)));
    }

    private static String physicalName(SettingVariable setting) {
        return switch (setting.kind()) {
            case PARAMETER -> "/" + setting.name();
            case SECRET, TABLE, BUCKET -> setting.name();
            case QUEUE -> "https://sqs." + Hosting.REGION + ".amazonaws.com/" + Hosting.ACCOUNT + "/" + setting.name();
        };
    }

    private static String environment(LocalEnvironment environment) {
        return switch (environment) {
            case STAGING, PRODUCTION -> environment.id();
            case INVOKE, TUNING -> "local";
        };
    }
}
