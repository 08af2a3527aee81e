package dev.slipway.generator.option.network;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;

/** What a function says in its README that runs in the account's VPC. */
public final class VpcContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        if (spec.needs().vpc()) {
            draft.row("Network")
                    .text("in the account's VPC: what is outside of it is reached only as its routes allow");
        }
    }
}
