package dev.slipway.generator.contribution;

import dev.slipway.generator.FunctionSpec;

/** Adds to a function what one option asks for, or nothing where the option was not chosen. */
@FunctionalInterface
public interface Contributor {

    /** Adds files, crates and words for the templates to the draft. */
    void contribute(FunctionSpec spec, FunctionDraft draft);
}
