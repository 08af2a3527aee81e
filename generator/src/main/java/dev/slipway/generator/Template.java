package dev.slipway.generator;

import dev.slipway.manifest.SemanticVersion;
import dev.slipway.manifest.TemplateRef;

/**
 * A kind of function that can be generated.
 *
 * @param name as the manifest writes it, e.g. {@code http-api}
 * @param version of the files that it gives
 * @param title for a person, e.g. {@code HTTP API}
 * @param summary what such a function does, in one sentence
 */
public record Template(String name, SemanticVersion version, String title, String summary) {

    /** The way a manifest refers to this template in this version. */
    public TemplateRef ref() {
        return new TemplateRef(name, version);
    }
}
