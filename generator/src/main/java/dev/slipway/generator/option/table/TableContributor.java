package dev.slipway.generator.option.table;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import dev.slipway.manifest.TableUse;
import java.util.List;

/** What a function has that uses DynamoDB tables. */
public final class TableContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<TableUse> uses = spec.needs().resources().tables();
        if (uses.isEmpty()) {
            return;
        }
        var row = draft.row("Tables");
        for (TableUse use : uses) {
            String name = use.name().value();
            row.next().code(name).text(" (" + use.access() + ")");
            draft.declare(new Declaration(
                    new SettingVariable(SettingKind.TABLE, name),
                    "Table `" + name + "`" + ", which it " + use.access().inWords() + "."));
        }
        draft.client("aws-sdk-dynamodb");
    }
}
