package dev.slipway.generator.option.packaging;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.SizeLimit;

/** What a function says in its README about how it is packed, and until when. */
public final class PackagingContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        Packaging packaging = spec.sizing().packaging();
        if (packaging.format() == PackageFormat.IMAGE) {
            draft.row("Package").text("container image");
        }
        if (packaging.limit() instanceof SizeLimit.Exempt exempt) {
            draft.row("Size")
                    .text("more than " + SizeLimit.MEGABYTES + " MB until " + exempt.until() + " – " + exempt.reason());
        }
    }
}
