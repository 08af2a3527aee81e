package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.awsfake.FakeLogs;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Writes the log of {@code orders-api-production} as Lambda does, in either format. */
final class WrittenLog {
    static final String GROUP = "/aws/lambda/orders-api-production";

    private final FakeLogs logs;
    private final boolean json;
    private int requests;

    WrittenLog(FakeLogs logs, boolean json) {
        this.logs = logs;
        this.json = json;
    }

    /**
     * One request.
     *
     * @param initMs below 0 for a warm one
     * @param ending empty for one that went well, else such as {@code Status: timeout} or an error type
     */
    record Request(
            Instant at, String version, double durationMs, double initMs, int usedMb, String status, String error) {
        static Request warm(Instant at, double durationMs) {
            return new Request(at, "7", durationMs, -1, 41, "", "");
        }

        static Request cold(Instant at, double durationMs, double initMs) {
            return new Request(at, "7", durationMs, initMs, 40, "", "");
        }

        Request ending(String newStatus, String newError) {
            return new Request(at, version, durationMs, initMs, usedMb, newStatus, newError);
        }

        Request ofVersion(String newVersion) {
            return new Request(at, newVersion, durationMs, initMs, usedMb, status, error);
        }

        long billedMs() {
            return (long) Math.ceil(durationMs + Math.max(0, initMs) - 0.000001);
        }
    }

    void write(Request request) {
        String id = new UUID(0, ++requests).toString();
        String stream = "2026/11/20/[" + request.version() + "]" + "%032x".formatted(requests % 50);
        long start = request.at().toEpochMilli();
        long end = start + Math.round(request.durationMs());
        if (json) {
            logs.write(GROUP, stream, start, """
                    {"time":"%s","type":"platform.start","record":{"requestId":"%s","version":"%s"}}""".formatted(request.at(), id, request.version()));
            logs.write(
                    GROUP,
                    stream,
                    start,
                    "{\"timestamp\":\"" + request.at() + "\",\"level\":\"INFO\",\"message\":\"order taken\"}");
            logs.write(GROUP, stream, end, jsonReport(request, id));
        } else {
            logs.write(GROUP, stream, start, "START RequestId: " + id + " Version: " + request.version() + "\n");
            logs.write(GROUP, stream, start, "INFO order taken\n");
            logs.write(GROUP, stream, end, "END RequestId: " + id + "\n");
            logs.write(GROUP, stream, end, textReport(request, id));
        }
    }

    static String textReport(Request request, String id) {
        return "REPORT RequestId: " + id
                + String.format(Locale.ROOT, "\tDuration: %.2f ms", request.durationMs())
                + "\tBilled Duration: " + request.billedMs() + " ms\tMemory Size: 256 MB\tMax Memory Used: "
                + request.usedMb() + " MB\t"
                + (request.initMs() < 0 ? "" : String.format(Locale.ROOT, "Init Duration: %.2f ms\t", request.initMs()))
                + (request.status().isEmpty() ? "" : "Status: " + request.status() + "\t")
                + (request.error().isEmpty() ? "" : "Error Type: " + request.error() + "\t")
                + "\n";
    }

    private static String jsonReport(Request request, String id) {
        return String.format(
                Locale.ROOT,
                "{\"time\":\"%s\",\"type\":\"platform.report\",\"record\":{\"requestId\":\"%s\",\"status\":\"%s\"%s,"
                        + "\"metrics\":{\"durationMs\":%.2f,\"billedDurationMs\":%d,\"memorySizeMB\":256,"
                        + "\"maxMemoryUsedMB\":%d%s}}}",
                request.at(),
                id,
                request.status().isEmpty() ? "success" : request.status(),
                request.error().isEmpty() ? "" : ",\"errorType\":\"" + request.error() + "\"",
                request.durationMs(),
                request.billedMs(),
                request.usedMb(),
                request.initMs() < 0 ? "" : String.format(Locale.ROOT, ",\"initDurationMs\":%.2f", request.initMs()));
    }
}
