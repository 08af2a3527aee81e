package dev.slipway.generator.option.parameter;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.List;

/** What a function has that reads parameters from SSM Parameter Store. */
public final class ParameterContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<ParameterName> names = spec.needs().parameters();
        if (names.isEmpty()) {
            return;
        }
        var row = draft.row("Parameters");
        for (ParameterName name : names) {
            row.next().code(name.value());
            draft.declare(new Declaration(
                    new SettingVariable(SettingKind.PARAMETER, name.value()), "Parameter `" + name + "`."));
        }
        draft.crate("settings", "aws");
    }
}
