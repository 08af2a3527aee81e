package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.LocalFunctions;
import dev.slipway.portal.localcloud.build.Toolchain;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gathers what the page of a function begins with. */
@Component
@Profile("local")
class BenchLookup {
    private final Candidates candidates;
    private final SampleEvents events;
    private final ValueEntries values;
    private final LocalFunctions functions;
    private final Toolchain toolchain;

    BenchLookup(
            Candidates candidates,
            SampleEvents events,
            ValueEntries values,
            LocalFunctions functions,
            Toolchain toolchain) {
        this.candidates = candidates;
        this.events = events;
        this.values = values;
        this.functions = functions;
        this.toolchain = toolchain;
    }

    Bench look(Manifest manifest, Access access) {
        return new Bench(
                access,
                candidates.of(manifest.name()),
                events.of(manifest.name()),
                values.states(manifest),
                new Bench.Machine(functions.memoryLimit(), toolchain.hasCargo() ? "" : toolchain.howToGetCargo()));
    }
}
