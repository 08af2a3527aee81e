package dev.slipway.generator.prompts;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;

/** What assistants are told that work inside a function's folder. */
public final class PromptContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        PromptPack.files("function").forEach(file -> draft.file(file.path(), file.template(), file.words()));
    }
}
