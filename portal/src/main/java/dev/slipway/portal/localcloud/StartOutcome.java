package dev.slipway.portal.localcloud;

import java.util.List;

/** Whether a function can be run. */
public sealed interface StartOutcome {

    /** It can: its first invocation will be a cold start. */
    record Started(ExecutionEnvironment environment) implements StartOutcome {}

    /** It would fail for want of these values. */
    record ValuesMissing(List<MissingValue> values) implements StartOutcome {
        public ValuesMissing {
            values = List.copyOf(values);
        }
    }
}
