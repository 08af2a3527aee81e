package dev.slipway.infra;

import java.nio.file.Path;

/** Where a function's zip comes from. */
public sealed interface FunctionCode {

    /** A zip that was built before: what staging ran is what production gets. */
    record Prebuilt(Path zip) implements FunctionCode {}

    /** No code at all, for tests of templates. */
    record Stub() implements FunctionCode {}
}
