package dev.slipway.portal.uikit;

/** Scripts that colour code; the version is the one of the jar in the root {@code pom.xml}, checked by a test. */
final class CodeScripts {
    static final String HIGHLIGHT = "context://webjars/highlightjs/11.11.1/highlight.min.js";
    static final String PROTOBUF = "context://webjars/highlightjs/11.11.1/languages/protobuf.min.js";
    static final String CODE = "context://slipway/code.js";

    private CodeScripts() {}
}
