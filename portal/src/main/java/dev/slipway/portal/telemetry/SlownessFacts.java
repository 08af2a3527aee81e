package dev.slipway.portal.telemetry;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.telemetry.PerformanceReport.ReleasePerformance;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a function when somebody asks why it is slow.
 *
 * @param manifest as the newest commit has it
 * @param release the version that is looked at
 * @param report the figures of its range
 * @param deployed how it is set up where it runs, if the source knows
 * @param code what is known of its code
 */
public record SlownessFacts(
        Manifest manifest,
        ReleasePerformance release,
        PerformanceReport report,
        Optional<DeployedFunction> deployed,
        Code code) {

    /**
     * What is known of a function's code.
     *
     * @param dependencies names of the crates that its Cargo.toml declares
     * @param executable what its executable holds, if it can be looked at
     * @param traces traced cold starts
     */
    public record Code(List<String> dependencies, Optional<Executable> executable, List<InvocationTrace> traces) {

        /** Copies its lists. */
        public Code {
            dependencies = List.copyOf(dependencies);
            traces = List.copyOf(traces);
        }
    }

    /**
     * What an executable file consists of, in bytes.
     *
     * @param bytes all of it
     * @param symbolBytes symbols and debugging information, which nothing needs at run time
     */
    public record Executable(long bytes, long symbolBytes) {}
}
