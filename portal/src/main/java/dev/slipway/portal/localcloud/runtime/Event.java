package dev.slipway.portal.localcloud.runtime;

import java.time.Instant;
import java.util.Map;

/** One event with what the Runtime API says beside it. */
record Event(String requestId, byte[] body, Map<String, String> headers) {

    /** An event to be answered by a deadline. */
    static Event of(String requestId, byte[] body, String functionArn, Instant deadline, TraceHeader trace) {
        return new Event(
                requestId,
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Lambda-Runtime-Aws-Request-Id",
                        requestId,
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(deadline.toEpochMilli()),
                        "Lambda-Runtime-Invoked-Function-Arn",
                        functionArn,
                        "Lambda-Runtime-Trace-Id",
                        trace.value()));
    }
}
