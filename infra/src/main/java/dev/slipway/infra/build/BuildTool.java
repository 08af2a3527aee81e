package dev.slipway.infra.build;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.file.Path;

/** Builds all functions of a workspace in one go. */
public interface BuildTool {

    /** What it is and in which version: another tool or version makes another build. */
    String identity();

    /**
     * Builds the workspace in release mode.
     *
     * @param output empty folder that gets a {@code <crate>/bootstrap} for each function
     * @throws IOException saying what failed, if it did
     */
    void build(Path workspace, Architecture architecture, Path output) throws IOException;
}
