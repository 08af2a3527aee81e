package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.aws.Pause;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.LogScan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Hours of a large log, counted on the server within the budget of the day. */
@Component
@WithAws
class InsightsReadings {
    private final ScanBudget budget;
    private final InsightsRuns runs;

    InsightsReadings(ScanBudget budget, AwsSettings settings, Clock clock, Pause pause) {
        this.budget = budget;
        this.runs = new InsightsRuns(settings.logs().queryTimeLimit(), clock, pause);
    }

    LogReading read(Scope scope, LambdaLogs logs, Instant from, Instant until) {
        long hours = Math.max(1, Duration.between(from, until).toHours());
        Optional<Unavailable> refusal = budget.refusal(logs, hours);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            CloudWatchLogsClient client =
                    logs.account().client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
            InsightsRuns.Ending ending =
                    runs.run(client, logs.group(), InsightsQuery.counting(logs.physicalName()), from, until);
            LogScan scan = budget.spent(logs, hours, ending.bytesScanned());
            return switch (ending) {
                case InsightsRuns.Ending.Broken(String reason, long bytes) ->
                    new Unavailable(
                            "The query for the log of " + logs.physicalName() + " " + reason
                                    + ": the portal asks again later.",
                            Optional.empty());
                case InsightsRuns.Ending.Lost(AwsFailure failure, long bytes) ->
                    new Unavailable(failure.sentence(), Optional.empty());
                case InsightsRuns.Ending.Complete(List<InsightsRow> rows, long bytes) ->
                    rows.size() < InsightsQuery.MOST_ROWS
                            ? new Hours(new InsightsHours(scope, logs).of(rows, from, until), scan)
                            : halves(scope, logs, from, until, scan);
            };
        } catch (ResourceNotFoundException neverWritten) {
            return new Hours(List.of(), LogScan.NOTHING);
        } catch (SdkException failure) {
            return new Unavailable(AwsFailure.of(failure, InsightsRuns.START).sentence(), Optional.empty());
        }
    }

    /** A range with more rows than a query gives is asked for in two parts. */
    private LogReading halves(Scope scope, LambdaLogs logs, Instant from, Instant until, LogScan scan) {
        Instant middle =
                RollupKey.hourOf(from.plus(Duration.between(from, until).dividedBy(2)));
        if (!middle.isAfter(from)) {
            return new Unavailable(
                    "An hour of the log of " + logs.physicalName() + " at " + from + " has more kinds of requests than"
                            + " a query returns (" + InsightsQuery.MOST_ROWS + "): it stays uncounted.",
                    Optional.empty());
        }
        LogReading first = read(scope, logs, from, middle);
        LogReading second = read(scope, logs, middle, until);
        if (first instanceof Hours(List<HourReading> early, LogScan earlyScan)
                && second instanceof Hours(List<HourReading> late, LogScan lateScan)) {
            List<HourReading> both = new ArrayList<>(early);
            both.addAll(late);
            return new Hours(both, scan.plus(earlyScan).plus(lateScan));
        }
        return first instanceof Hours ? second : first;
    }
}
