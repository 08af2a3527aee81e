package dev.slipway.portal.localcloud.workbench;

import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.MissingValue;
import java.util.List;

/** What came of trying a function by hand. */
public sealed interface Trial {

    /** It ran, so often. */
    record Ran(List<Invocation> invocations) implements Trial {
        public Ran {
            invocations = List.copyOf(invocations);
        }
    }

    /** It would fail for want of these values, so it was not run. */
    record ValuesMissing(List<MissingValue> values) implements Trial {
        public ValuesMissing {
            values = List.copyOf(values);
        }
    }

    /** It was not run, because of what was asked. */
    record NotRun(String reason) implements Trial {}
}
