package dev.slipway.generator.option.permissions;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.permissions.Permissions;
import java.util.Map;

/** The list of what the function's role allows, as derived from its manifest. */
public final class PermissionsContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        draft.word(
                "permissions",
                Permissions.of(spec.manifest()).stream()
                        .map(statement -> Map.of("why", statement.why(), "actions", statement.actions()))
                        .toList());
    }
}
