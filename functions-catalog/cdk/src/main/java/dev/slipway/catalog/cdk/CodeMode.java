package dev.slipway.catalog.cdk;

/** Where the code of a synthesis comes from. */
enum CodeMode {
    LOCAL,
    DOCKER,
    PREBUILT,
    STUB
}
