package dev.slipway.portal.telemetry.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/**
 * Reads the platform's lines of a log page by page, with FilterLogEvents.
 *
 * @param filtered whether the server leaves out what the function itself wrote
 */
record LogPages(boolean filtered) {
    static final String ACTION = "logs:FilterLogEvents";

    /**
     * Lines that the platform may have written, in either format. Terms are looked for in the whole line, so that one
     * pattern does for both; what a function wrote with such words in it comes along and is told apart by the parser.
     */
    static final String PATTERN = """
            ?"REPORT RequestId:" ?"START RequestId:" ?"END RequestId:" ?"INIT_START" ?"INIT_REPORT" ?"RESTORE_REPORT" \
            ?"Task timed out after" ?"Error: Runtime exited" ?"platform."\
            """;

    /** All events of a range, oldest first; nothing if they are more than fit into so many pages. */
    Optional<List<FilteredLogEvent>> read(LambdaLogs logs, Instant from, Instant until, int mostPages) {
        CloudWatchLogsClient client = logs.account().client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
        List<FilteredLogEvent> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String token = null;
        for (int page = 0; page < mostPages; page++) {
            FilterLogEventsResponse answer;
            try {
                answer = page(client, logs.group(), from, until, token);
            } catch (ResourceNotFoundException neverWritten) {
                return Optional.of(List.of());
            }
            answer.events().stream()
                    .filter(event -> event.eventId() == null || seen.add(event.eventId()))
                    .forEach(events::add);
            token = answer.nextToken();
            // A page may be empty and still have a next one: only the missing token says that this was the last.
            if (token == null) {
                return Optional.of(events);
            }
        }
        return Optional.empty();
    }

    private FilterLogEventsResponse page(
            CloudWatchLogsClient client, String group, Instant from, Instant until, @Nullable String token) {
        return client.filterLogEvents(request -> request.logGroupName(group)
                .filterPattern(filtered ? PATTERN : null)
                .startTime(from.toEpochMilli())
                // The service's end is inclusive.
                .endTime(until.toEpochMilli() - 1)
                .nextToken(token));
    }
}
