package dev.slipway.portal.localcloud.runtime;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.localcloud.Deployment;
import java.time.Duration;
import java.util.Locale;

/** What is the same for all functions on this machine. */
final class Hosting {
    static final String REGION = "us-east-1";
    static final String ACCOUNT = "000000000000";

    /** Lambda gives a process so long to ask for its first event. */
    static final Duration INIT_LIMIT = Duration.ofSeconds(10);

    /** After its answer a process has so long to ask for the next event; one that does not is ended. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    /** What a function may write into its working folder, as into Lambda's /tmp, its words included. */
    static final int DISK_MEGABYTES = 512;

    /** How much of its words is kept from one invocation. */
    static final long OUTPUT_BYTES = 1_000_000;

    private Hosting() {}

    static Architecture architecture() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64")
                ? Architecture.ARM64
                : Architecture.X86_64;
    }

    static String arn(Deployment deployment) {
        return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + deployment.physicalName();
    }
}
