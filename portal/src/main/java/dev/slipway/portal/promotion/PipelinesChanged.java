package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import java.util.Set;

/** Event: pipelines of these functions moved; published by adapters, at least once for each change. */
public record PipelinesChanged(Set<FunctionName> functions) {

    public PipelinesChanged {
        functions = Set.copyOf(functions);
    }
}
