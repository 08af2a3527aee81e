package dev.slipway.generator.option.bucket;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.List;

/** What a function has that uses S3 buckets. */
public final class BucketContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<BucketUse> uses = spec.needs().resources().buckets();
        if (uses.isEmpty()) {
            return;
        }
        var row = draft.row("Buckets");
        for (BucketUse use : uses) {
            String name = use.name().value();
            row.next().code(name).text(" (" + use.access() + ")");
            draft.declare(new Declaration(
                    new SettingVariable(SettingKind.BUCKET, name),
                    "Bucket `" + name + "`" + ", which it " + use.access().inWords() + "."));
        }
        draft.client("aws-sdk-s3");
    }
}
