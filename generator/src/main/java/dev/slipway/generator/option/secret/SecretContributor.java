package dev.slipway.generator.option.secret;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.List;

/** What a function has that reads secrets from Secrets Manager. */
public final class SecretContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<SecretName> names = spec.needs().secrets();
        if (names.isEmpty()) {
            return;
        }
        var row = draft.row("Secrets");
        for (SecretName name : names) {
            row.next().code(name.value());
            draft.declare(
                    new Declaration(new SettingVariable(SettingKind.SECRET, name.value()), "Secret `" + name + "`."));
        }
        draft.crate("settings", "aws");
    }
}
