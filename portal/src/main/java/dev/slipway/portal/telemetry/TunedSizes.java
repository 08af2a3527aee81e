package dev.slipway.portal.telemetry;

import dev.slipway.analysis.memory.Observation;
import dev.slipway.manifest.FunctionName;
import java.util.List;

/** Durations by memory size that a tuning run measured with a processor that was really limited. */
public interface TunedSizes {

    /** Those of the newest run of a function; none where the processor was not limited. */
    List<Observation> newest(FunctionName function);
}
