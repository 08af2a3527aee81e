package dev.slipway.manifest;

import java.util.Optional;
import java.util.Set;

/** The kebab-case names that a new crate of a catalog cannot take, each with its reason. */
final class ReservedCrateNames {

    /** Strict, reserved and edition keywords, lower case; Cargo refuses a package named like one. */
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "async",
            "await",
            "become",
            "box",
            "break",
            "const",
            "continue",
            "crate",
            "do",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "macro",
            "macro_rules",
            "match",
            "mod",
            "move",
            "mut",
            "override",
            "priv",
            "pub",
            "raw",
            "ref",
            "return",
            "safe",
            "self",
            "static",
            "struct",
            "super",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "union",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "where",
            "while",
            "yield");

    private static final Set<String> TOOLCHAIN = Set.of("alloc", "core", "proc_macro", "std", "test");

    /** Folders that Cargo makes in its target directory; a binary of that name would collide with them. */
    private static final Set<String> CARGO_FOLDERS =
            Set.of("build", "debug", "deps", "examples", "incremental", "release");

    private static final Set<String> WINDOWS_DEVICES = Set.of(
            "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2",
            "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn");

    private static final Set<String> SHARED_CRATES = Set.of("error_ext", "proto_defs", "settings", "tracing_setup");

    /** The first part of a package of messages: the functions' own, the shared ones', protobuf's. */
    private static final Set<String> PROTO_PACKAGES = Set.of("api", "common", "google");

    /** Crates that generated code names; a function named like one would hide it. */
    private static final Set<String> DEPENDENCIES = Set.of(
            "anyhow",
            "aws_config",
            "aws_lambda_events",
            "aws_sdk_dynamodb",
            "aws_sdk_s3",
            "aws_sdk_secretsmanager",
            "aws_sdk_sqs",
            "aws_sdk_ssm",
            "bytes",
            "futures",
            "http",
            "lambda_http",
            "lambda_runtime",
            "pbjson",
            "proptest",
            "prost",
            "serde",
            "serde_json",
            "thiserror",
            "tokio",
            "tower",
            "tracing",
            "tracing_subscriber");

    private ReservedCrateNames() {}

    static Optional<String> reasonAgainst(String kebabName) {
        String name = kebabName.replace('-', '_');
        if (KEYWORDS.contains(name)) {
            return Optional.of("it is a keyword of Rust");
        }
        if (TOOLCHAIN.contains(name)) {
            return Optional.of("it is a crate of the Rust toolchain");
        }
        if (SHARED_CRATES.contains(name)) {
            return Optional.of("it is a shared crate of the catalog");
        }
        if (DEPENDENCIES.contains(name)) {
            return Optional.of("it is a crate that functions depend on");
        }
        if (PROTO_PACKAGES.contains(name)) {
            return Optional.of("messages that functions use are in the protobuf package " + name);
        }
        if (CARGO_FOLDERS.contains(name)) {
            return Optional.of("Cargo uses it for a folder of its own");
        }
        return WINDOWS_DEVICES.contains(name)
                ? Optional.of("Windows keeps it for a device, so nobody there could clone the catalog")
                : Optional.empty();
    }
}
