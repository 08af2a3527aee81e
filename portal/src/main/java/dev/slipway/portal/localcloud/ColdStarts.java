package dev.slipway.portal.localcloud;

import java.util.List;

/** What a series of cold starts gave. */
public sealed interface ColdStarts {

    /** One invocation for each cold start, in order; fewer than asked for if cancelled. */
    record Measured(List<Invocation> invocations) implements ColdStarts {
        public Measured {
            invocations = List.copyOf(invocations);
        }
    }

    /** The function would fail for want of these values. */
    record ValuesMissing(List<MissingValue> values) implements ColdStarts {
        public ValuesMissing {
            values = List.copyOf(values);
        }
    }
}
