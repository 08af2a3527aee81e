package dev.slipway.manifest.deployed;

import dev.slipway.manifest.FunctionName;
import java.util.regex.Pattern;

/**
 * Names of everything that belongs to one function in one environment, as they stand in AWS.
 *
 * @param function the function's name in the catalog
 * @param environment {@code staging}, {@code production} or another word of lower-case letters
 */
public record DeployedFunction(FunctionName function, String environment) {

    /** The alias that every trigger calls: it names the version that is live. */
    public static final String ALIAS = "live";

    /** Namespace of the metrics that are made from log lines. */
    public static final String METRICS = "Slipway/Functions";

    /** What the name of its queue of failed work ends with. */
    public static final String DEAD_LETTERS = "-failed";

    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z]{2,20}");

    /** Refuses an environment that is no word of 2 to 20 lower-case letters. */
    public DeployedFunction {
        if (!ENVIRONMENT.matcher(environment).matches()) {
            throw new IllegalArgumentException("Environment \"" + environment
                    + "\" is not 2 to 20 lower-case letters: write e.g. staging or production.");
        }
    }

    /** The function's name in Lambda, at most 61 of the 64 characters that Lambda takes. */
    public String name() {
        return function + "-" + environment;
    }

    /** The CloudFormation stack that holds it. */
    public String stack() {
        return name();
    }

    /** Its log group. */
    public String logGroup() {
        return "/aws/lambda/" + name();
    }

    /** Log group of the calls to its HTTP API. */
    public String accessLogGroup() {
        return "/aws/apigateway/" + name();
    }

    /** The queue that takes what the function could not work off. */
    public String deadLetterQueue() {
        return name() + DEAD_LETTERS;
    }

    /** The metric, in {@link #METRICS}, of the initialisation of its cold starts, in milliseconds. */
    public String initMetric() {
        return name() + "-init";
    }

    /** The name of one of its alarms. */
    public String alarm(AlarmKind kind) {
        return name() + "-" + kind.suffix();
    }

    @Override
    public String toString() {
        return name();
    }
}
