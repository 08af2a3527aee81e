package dev.slipway.infra;

import dev.slipway.manifest.deployed.AlarmKind;
import dev.slipway.manifest.deployed.DeployedFunction;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Alarms of one function; one that condemns a release makes the pipeline bring the release before back. */
final class FunctionAlarms {
    private static final Duration WINDOW = Duration.minutes(5);

    private final Construct scope;
    private final RustFunctionProps props;

    FunctionAlarms(Construct scope, RustFunctionProps props) {
        this.scope = scope;
        this.props = props;
    }

    void declare(LogGroup logs) {
        alarm(AlarmKind.ERRORS, "Five invocations or more failed within five minutes.", lambda("Errors", "Sum"), 5);
        alarm(AlarmKind.THROTTLES, "Invocations found no environment free.", lambda("Throttles", "Sum"), 1);
        alarm(AlarmKind.SLOW_INIT, "One cold start in a hundred took 500 ms or more.", init(logs), 500);
        if (props.events().stream().anyMatch(FunctionEvent.TableChanges.class::isInstance)) {
            alarm(
                    AlarmKind.ITERATOR_AGE,
                    "The function is five minutes or more behind its stream.",
                    lambda("IteratorAge", "Maximum"),
                    Duration.minutes(5).toMilliseconds());
        }
        if (!props.events().stream().allMatch(FunctionEvent.HttpRoute.class::isInstance)) {
            alarm(
                    AlarmKind.DEAD_LETTERS,
                    "Something failed for good, and waits for a person to look at it.",
                    dead(),
                    1);
        }
    }

    /** What waits in the dead-letter queue. */
    private Metric dead() {
        return Metric.Builder.create()
                .namespace("AWS/SQS")
                .metricName("ApproximateNumberOfMessagesVisible")
                .dimensionsMap(Map.of("QueueName", props.function().deadLetterQueue()))
                .statistic("Maximum")
                .period(WINDOW)
                .build();
    }

    private Metric lambda(String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/Lambda")
                .metricName(name)
                .dimensionsMap(Map.of("FunctionName", props.function().name()))
                .statistic(statistic)
                .period(WINDOW)
                .build();
    }

    /** Lambda has no metric of initialisations: the platform's own log line of each invocation tells it. */
    private Metric init(LogGroup logs) {
        return MetricFilter.Builder.create(scope, "InitDuration")
                .logGroup(logs)
                .filterPattern(FilterPattern.literal(
                        "{ $.type = \"platform.report\" && $.record.metrics.initDurationMs >= 0 }"))
                .metricNamespace(DeployedFunction.METRICS)
                .metricName(props.function().initMetric())
                .metricValue("$.record.metrics.initDurationMs")
                .build()
                .metric()
                .with(MetricOptions.builder().statistic("p99").period(WINDOW).build());
    }

    private void alarm(AlarmKind kind, String meaning, Metric metric, Number threshold) {
        Alarm alarm = Alarm.Builder.create(scope, id("Alarm", kind))
                .alarmName(props.function().alarm(kind))
                .alarmDescription(meaning)
                .metric(metric)
                .threshold(threshold)
                .evaluationPeriods(1)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        props.options()
                .surroundings()
                .alarmTopic()
                .ifPresent(arn -> alarm.addAlarmAction(new SnsAction(topic(kind, arn))));
    }

    private ITopic topic(AlarmKind kind, String arn) {
        return Topic.fromTopicArn(scope, id("Topic", kind), arn);
    }

    private static String id(String what, AlarmKind kind) {
        return what + "-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
