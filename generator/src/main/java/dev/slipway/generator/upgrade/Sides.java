package dev.slipway.generator.upgrade;

import java.util.Optional;

/**
 * A file in the three trees; absent where a tree does not have it.
 *
 * @param base as it was generated
 * @param ours as the team has it
 * @param theirs as it is generated now
 */
public record Sides(Optional<FileContent> base, Optional<FileContent> ours, Optional<FileContent> theirs) {}
