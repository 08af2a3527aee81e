package dev.slipway.generator.crate;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestWriter;

/** The manifest, which records all answers. */
public final class ManifestContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        draft.text(Manifest.FILE_NAME, ManifestWriter.write(spec.manifest()));
    }
}
