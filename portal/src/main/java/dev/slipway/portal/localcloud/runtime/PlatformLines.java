package dev.slipway.portal.localcloud.runtime;

import dev.slipway.portal.localcloud.Report;
import java.time.Duration;
import java.util.Locale;

/** The lines that Lambda's platform writes, to the letter. */
final class PlatformLines {
    private PlatformLines() {}

    static String initStart() {
        return "INIT_START Runtime Version: provided:local.v1\tRuntime Version ARN: arn:aws:lambda:" + Hosting.REGION
                + "::runtime:local";
    }

    static String initReport(Duration init, String failure) {
        return "INIT_REPORT Init Duration: " + milliseconds(init) + " ms\tPhase: init\t" + failure + "\t";
    }

    static String start(String requestId, String version) {
        return "START RequestId: " + requestId + " Version: " + version;
    }

    /** The line in which Lambda says why a process ended. */
    static String exited(String requestId, String status) {
        return "RequestId: " + requestId + " Error: Runtime exited with error: " + status + "\nRuntime.ExitError";
    }

    static String end(String requestId) {
        return "END RequestId: " + requestId;
    }

    /** The report; {@code failure} is empty for an invocation that succeeded. */
    static String report(String requestId, Report report, String failure) {
        return "REPORT RequestId: " + requestId
                + "\tDuration: " + milliseconds(report.duration()) + " ms"
                + "\tBilled Duration: " + report.billedMilliseconds() + " ms"
                + "\tMemory Size: " + report.memoryMegabytes() + " MB"
                + "\tMax Memory Used: " + report.maxMemoryMegabytes() + " MB\t"
                + (report.coldStart() ? "Init Duration: " + milliseconds(report.init()) + " ms\t" : "")
                + (failure.isEmpty() ? "" : failure + "\t");
    }

    private static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
    }
}
