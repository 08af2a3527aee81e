package dev.slipway.portal.telemetry.samples;

import dev.slipway.analysis.Architecture;
import dev.slipway.portal.telemetry.FunctionRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Content of a sample's {@code sample.json}: when and where its lines were recorded, and what ran.
 *
 * @param schema version of this form
 * @param recorded day of the recording
 * @param machine processor, cores, memory and system of the machine, in words
 */
record SampleDescription(int schema, LocalDate recorded, String machine, List<Release> releases, List<Stream> streams) {

    static final int SCHEMA = 1;

    SampleDescription {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("A sample has schema " + schema + ", and this portal reads schema "
                    + SCHEMA + ": record it again with this version.");
        }
        releases = List.copyOf(releases);
        streams = List.copyOf(streams);
    }

    Release release(String name) {
        return releases.stream()
                .filter(release -> release.release().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A sample's stream is of release " + name + ", which its sample.json does not describe."));
    }

    /** An artefact; sizes in bytes and megabytes, the architecture in Lambda's word. */
    record Release(String release, Instant builtAt, long zipBytes, int memoryMb, String architecture) {

        static Release of(FunctionRelease release) {
            return new Release(
                    release.release(),
                    release.builtAt(),
                    release.zipBytes(),
                    release.memoryMb(),
                    release.architecture().label());
        }

        FunctionRelease toFunctionRelease() {
            return new FunctionRelease(release, builtAt, zipBytes, memoryMb, toArchitecture());
        }

        Architecture toArchitecture() {
            return Architecture.labelled(architecture)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A sample's release " + release + " is of \"" + architecture + "\": use arm64 or x86_64."));
        }
    }

    /** A log stream of one release in one environment. */
    record Stream(String name, String environment, String release) {}
}
