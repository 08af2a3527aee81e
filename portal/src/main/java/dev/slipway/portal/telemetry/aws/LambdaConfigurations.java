package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.telemetry.CodeSize;
import dev.slipway.portal.telemetry.FunctionConfiguration;
import dev.slipway.portal.telemetry.FunctionConfiguration.Code;
import dev.slipway.portal.telemetry.FunctionConfiguration.Identity;
import dev.slipway.portal.telemetry.FunctionConfiguration.Limits;
import dev.slipway.portal.telemetry.FunctionConfiguration.Observation;
import dev.slipway.portal.telemetry.FunctionConfiguration.Packaging;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.LoggingConfiguration;
import dev.slipway.portal.telemetry.LoggingConfiguration.Format;
import dev.slipway.portal.telemetry.LoggingConfiguration.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.SystemLogLevel;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** Translates Lambda's configurations, in which nearly every member may be missing. */
final class LambdaConfigurations {
    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][.SS][.S][XXX][XX][X]");
    /** What a pipeline writes in front of a version's description. */
    private static final Pattern RELEASE = Pattern.compile("v([1-9]\\d{0,8})\\b.*", Pattern.DOTALL);
    /** What Lambda runs on where it does not say. */
    private static final String FIRST_ARCHITECTURE = "x86_64";

    private LambdaConfigurations() {}

    static FunctionConfiguration configuration(
            software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        return new FunctionConfiguration(
                new Identity(lambda.functionName(), lambda.version(), modified(lambda.lastModified())),
                new Code(
                        lambda.packageType() == PackageType.IMAGE ? Packaging.IMAGE : Packaging.ZIP,
                        orEmpty(lambda.runtimeAsString()),
                        architecture(lambda),
                        size(lambda)),
                new Limits(memory(lambda), Duration.ofSeconds(lambda.timeout() == null ? 3 : lambda.timeout())),
                lambda.vpcConfig() != null
                        && lambda.vpcConfig().vpcId() != null
                        && !lambda.vpcConfig().vpcId().isEmpty(),
                new Observation(
                        logging(lambda),
                        lambda.tracingConfig() != null && lambda.tracingConfig().mode() == TracingMode.ACTIVE));
    }

    static FunctionVersion version(software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        return new FunctionVersion(
                lambda.version(),
                new FunctionRelease(
                        release(lambda.version(), orEmpty(lambda.description())),
                        modified(lambda.lastModified()),
                        lambda.codeSize() == null ? 0 : lambda.codeSize(),
                        memory(lambda),
                        architecture(lambda)),
                size(lambda));
    }

    /** The release that a version's description begins with, as in {@code v17 3f2a1b9}; else Lambda's own number. */
    private static String release(String version, String description) {
        Matcher release = RELEASE.matcher(description);
        return release.matches() ? "v" + release.group(1) : version;
    }

    private static CodeSize size(software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        return new CodeSize(
                lambda.codeSize() == null ? 0 : lambda.codeSize(),
                lambda.layers().stream().map(LambdaConfigurations::layer).toList());
    }

    private static CodeSize.Layer layer(Layer layer) {
        String[] arn = layer.arn().split(":");
        String name = arn.length < 2 ? layer.arn() : arn[arn.length - 2] + ":" + arn[arn.length - 1];
        return new CodeSize.Layer(name, layer.codeSize() == null ? 0 : layer.codeSize());
    }

    private static LoggingConfiguration logging(
            software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        String standard = "/aws/lambda/" + lambda.functionName();
        LoggingConfig config = lambda.loggingConfig();
        if (config == null) {
            return new LoggingConfiguration(Format.TEXT, Level.INFO, standard);
        }
        boolean json = config.logFormat() == LogFormat.JSON;
        return new LoggingConfiguration(
                json ? Format.JSON : Format.TEXT,
                json ? level(config.systemLogLevel()) : Level.INFO,
                config.logGroup() == null ? standard : config.logGroup());
    }

    private static Level level(@Nullable SystemLogLevel level) {
        return switch (level) {
            case DEBUG -> Level.DEBUG;
            case WARN -> Level.WARN;
            case null -> Level.INFO;
            case INFO, UNKNOWN_TO_SDK_VERSION -> Level.INFO;
        };
    }

    private static Architecture architecture(
            software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        String label = lambda.architecturesAsStrings().isEmpty()
                ? FIRST_ARCHITECTURE
                : lambda.architecturesAsStrings().getFirst();
        return Architecture.labelled(label)
                .orElseThrow(() -> new IllegalStateException("Lambda runs " + lambda.functionName() + " on \"" + label
                        + "\", which this version of Slipway does not know: look for a newer one."));
    }

    private static int memory(software.amazon.awssdk.services.lambda.model.FunctionConfiguration lambda) {
        return lambda.memorySize() == null ? 128 : lambda.memorySize();
    }

    private static Instant modified(@Nullable String time) {
        return time == null
                ? Instant.EPOCH
                : OffsetDateTime.parse(time, MODIFIED).toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
