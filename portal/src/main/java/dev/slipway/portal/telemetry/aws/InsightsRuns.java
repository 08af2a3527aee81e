package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;

/**
 * Runs queries of CloudWatch Logs Insights: starts one, looks after it until it has ended, and reads its rows page by page.
 *
 * @param timeLimit after which a query is stopped
 */
record InsightsRuns(Duration timeLimit, Clock clock, Pause pause) {
    static final String START = "logs:StartQuery";
    static final String RESULTS = "logs:GetQueryResults";
    static final String STOP = "logs:StopQuery";

    private static final Logger LOG = LoggerFactory.getLogger(InsightsRuns.class);
    private static final Duration FIRST_LOOK = Duration.ofMillis(500);
    private static final Duration LATER_LOOKS = Duration.ofSeconds(5);

    /** How a run ended, and how many bytes it has looked through, which are charged for in any case. */
    sealed interface Ending {
        long bytesScanned();

        record Complete(List<InsightsRow> rows, long bytesScanned) implements Ending {}

        /** It ended otherwise: the reason is the end of a sentence that begins with "The query". */
        record Broken(String reason, long bytesScanned) implements Ending {}

        /** What became of it cannot be known; the bytes are those of the last look. */
        record Lost(AwsFailure failure, long bytesScanned) implements Ending {}
    }

    /**
     * Runs a query over a log group.
     *
     * @param until exclusive, a full second; events of that very second come along, since the service's end is inclusive
     */
    Ending run(CloudWatchLogsClient client, String group, String query, Instant from, Instant until) {
        String id = client.startQuery(request -> request.logGroupName(group)
                        .queryString(query)
                        .startTime(from.getEpochSecond())
                        .endTime(until.getEpochSecond())
                        .limit(InsightsQuery.MOST_ROWS))
                .queryId();
        Scanned scanned = new Scanned();
        try {
            return followed(client, id, scanned);
        } catch (SdkException failure) {
            stop(client, id);
            return new Ending.Lost(AwsFailure.of(failure, RESULTS), scanned.bytes);
        }
    }

    private Ending followed(CloudWatchLogsClient client, String id, Scanned scanned) {
        Instant deadline = clock.instant().plus(timeLimit);
        Duration look = FIRST_LOOK;
        while (true) {
            GetQueryResultsResponse results = page(client, id, null);
            scanned.note(results);
            switch (results.status()) {
                case COMPLETE -> {
                    return new Ending.Complete(rows(client, id, results), scanned.bytes);
                }
                case SCHEDULED, RUNNING, UNKNOWN -> {
                    if (!clock.instant().isBefore(deadline)
                            || Thread.currentThread().isInterrupted()) {
                        stop(client, id);
                        return new Ending.Broken("ran for longer than " + timeLimit.toSeconds() + " s", scanned.bytes);
                    }
                    pause.last(look);
                    look = look.multipliedBy(2).compareTo(LATER_LOOKS) < 0 ? look.multipliedBy(2) : LATER_LOOKS;
                }
                case FAILED, CANCELLED, TIMEOUT, UNKNOWN_TO_SDK_VERSION -> {
                    return new Ending.Broken("ended as " + results.statusAsString(), scanned.bytes);
                }
            }
        }
    }

    private static List<InsightsRow> rows(CloudWatchLogsClient client, String id, GetQueryResultsResponse first) {
        List<InsightsRow> rows = new ArrayList<>();
        GetQueryResultsResponse page = first;
        page.results().forEach(fields -> rows.add(InsightsRow.of(fields)));
        while (page.nextToken() != null) {
            page = page(client, id, page.nextToken());
            page.results().forEach(fields -> rows.add(InsightsRow.of(fields)));
        }
        return rows;
    }

    private static GetQueryResultsResponse page(CloudWatchLogsClient client, String id, @Nullable String token) {
        return client.getQueryResults(request -> request.queryId(id).nextToken(token));
    }

    /** A query that nobody waits for any longer goes on to be charged for; where it cannot be stopped, it ends by itself. */
    private static void stop(CloudWatchLogsClient client, String id) {
        try {
            client.stopQuery(request -> request.queryId(id));
        } catch (SdkException unstoppable) {
            LOG.warn(
                    "The query {} could not be stopped and is charged for until it ends: {}",
                    id,
                    unstoppable.toString());
        }
    }

    /** What a query has looked through so far. */
    private static final class Scanned {
        private long bytes;

        void note(GetQueryResultsResponse results) {
            if (results.statistics() != null && results.statistics().bytesScanned() != null) {
                bytes = Math.max(bytes, Math.round(results.statistics().bytesScanned()));
            }
        }
    }
}
