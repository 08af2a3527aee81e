package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.LoggingConfiguration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one function's log lies, and what its streams' names say.
 *
 * @param group the log group
 */
record LambdaLogs(AwsAccount account, String physicalName, String group, DeployedFunction function) {

    /** A stream is called {@code 2026/11/25/[17]<id>}, or {@code 2026/11/25/<function>[17]<id>} in a shared group. */
    private static final Pattern STREAM = Pattern.compile("(?:.*/)?([^/\\[]*)\\[([^\\]]+)\\].*");

    static LambdaLogs of(AwsAccount account, FunctionName name, DeployedFunction function) {
        LoggingConfiguration logging = function.configuration().observation().logging();
        return new LambdaLogs(
                account, account.physicalName(name), account.logGroup(name).orElse(logging.group()), function);
    }

    /** The Lambda version that a stream belongs to; nothing for streams of other functions. */
    Optional<String> version(String stream) {
        Matcher parts = STREAM.matcher(stream);
        if (!parts.matches()) {
            return Optional.of(LambdaFunctions.LATEST);
        }
        return parts.group(1).isEmpty() || parts.group(1).equals(physicalName)
                ? Optional.of(parts.group(2))
                : Optional.empty();
    }

    /** What people call a version: its release, where its description names one. */
    String release(String version) {
        return function.version(version)
                .map(FunctionVersion::release)
                .map(release -> release.release())
                .orElse(version);
    }

    /** What a version runs on; that of the present configuration for one that was deleted. */
    Architecture architecture(String version) {
        return function.version(version)
                .map(FunctionVersion::release)
                .map(release -> release.architecture())
                .orElse(function.configuration().code().architecture());
    }
}
