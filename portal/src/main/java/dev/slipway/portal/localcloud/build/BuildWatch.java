package dev.slipway.portal.localcloud.build;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Limits of one run of cargo, looked at once a second: its time, the memory of all that it started, and the space that
 * it must leave on the disk. A compiler bomb ends its build and nothing else.
 *
 * @param limits what is allowed
 * @param residentBytes resident size of the whole process group now
 * @param freeBytes space left on the disk that it builds on
 */
record BuildWatch(Limits limits, LongSupplier residentBytes, LongSupplier freeBytes) {
    private static final long MEGABYTE = 1_000_000;

    /** The largest memory and the least free space, in bytes. */
    record Limits(Duration time, long memoryBytes, long freeBytes) {
        /** A release build with the AWS SDK takes a quarter of this memory. */
        static Limits within(Duration time) {
            return new Limits(time, 6_000 * MEGABYTE, 1_000 * MEGABYTE);
        }
    }

    /** Why the run must end now, and what to do; nothing while it keeps to its limits. */
    Optional<String> broken(Duration soFar) {
        if (soFar.compareTo(limits.time()) >= 0) {
            return Optional.of("cargo took longer than " + limits.time().toMinutes()
                    + " minutes and was ended: run it again, since what it has built so far is kept, "
                    + "or raise slipway.local-cloud.build-time-limit.");
        }
        if (residentBytes.getAsLong() > limits.memoryBytes()) {
            return Optional.of("cargo and what it started took more than " + limits.memoryBytes() / MEGABYTE
                    + " MB of memory and were ended: look for a macro or a constant that grows without end.");
        }
        if (freeBytes.getAsLong() < limits.freeBytes()) {
            return Optional.of("Less than " + limits.freeBytes() / MEGABYTE
                    + " MB are left on the disk and cargo was ended: free some space, then run it again.");
        }
        return Optional.empty();
    }
}
