package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import java.util.Optional;

/** Port: what the executables of releases consist of, where their bytes are at hand. */
public interface Executables {

    /** Whose releases these are. */
    Source source();

    /** The executable of a release such as {@code v17}. */
    Optional<SlownessFacts.Executable> of(FunctionName function, String release);
}
