package dev.slipway.infra;

import dev.slipway.infra.build.WorkspaceBuild;
import dev.slipway.manifest.deployed.ReleaseLabel;
import java.nio.file.Path;
import java.util.Optional;

/** Where a function's zip comes from. */
public sealed interface FunctionCode {

    /**
     * Built on this machine with {@code cargo lambda}, together with the rest of its workspace.
     *
     * @param workspace the build that all functions of a synthesis share
     * @param crate the function's crate
     */
    record Local(WorkspaceBuild workspace, String crate) implements FunctionCode {}

    /**
     * Built in a container whose image is pinned, together with the rest of its workspace.
     *
     * @param workspace the build that all functions of a synthesis share
     * @param crate the function's crate
     */
    record Docker(WorkspaceBuild workspace, String crate) implements FunctionCode {}

    /**
     * A zip that was built before: what staging ran is what production gets.
     *
     * @param release which release it is, where it is one
     */
    record Prebuilt(Path zip, Optional<ReleaseLabel> release) implements FunctionCode {}

    /** No code at all, for tests of templates. */
    record Stub() implements FunctionCode {}
}
