package dev.slipway.generator.crate;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;

/** What every function has: its crate, the rules in {@code domain.rs}, property tests and a README. */
public final class CrateContributor implements Contributor {

    private static final String FOLDER = "function";

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        draft.word("name", spec.identity().name().value())
                .word("crate", spec.identity().name().crateIdentifier())
                .word("owner", spec.identity().owner().value())
                .word("description", spec.identity().description().value())
                .word("memory", spec.sizing().memory().megabytes())
                .word("timeout", spec.sizing().timeout().seconds());
        draft.file("Cargo.toml", FOLDER)
                .file("README.md", FOLDER)
                .file("build.rs", FOLDER)
                .file("src/domain.rs", FOLDER)
                .file("src/handler.rs", FOLDER)
                .file("src/lib.rs", FOLDER)
                .file("src/main.rs", FOLDER)
                .file("tests/properties.rs", FOLDER);
        draft.crates("aws_lambda_events", "error_ext", "lambda_runtime", "pbjson", "prost", "proto_defs", "serde")
                .crates("settings", "thiserror", "tokio", "tower", "tracing", "tracing_setup")
                .buildCrates("pbjson-build", "prost-build", "protox")
                .testCrates("proptest", "serde_json");
    }
}
