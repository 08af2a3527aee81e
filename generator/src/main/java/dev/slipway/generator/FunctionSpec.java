package dev.slipway.generator;

import dev.slipway.manifest.Identity;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.Trigger;

/**
 * All answers from which a function is generated; a spec that exists can be generated.
 *
 * @param identity name, owner and description
 * @param trigger what invokes it; decides the template
 * @param sizing memory, time-out and architecture
 * @param needs parameters, secrets and resources
 */
public record FunctionSpec(Identity identity, Trigger trigger, Sizing sizing, Needs needs) {

    /** Refuses what no manifest can say, such as a long time-out of an HTTP API, as {@link Manifest} does. */
    public FunctionSpec {
        manifest(identity, trigger, sizing, needs);
    }

    /** The answers that a manifest records, for the newest version of the template of its trigger. */
    public static FunctionSpec answersOf(Manifest manifest) {
        return new FunctionSpec(manifest.identity(), manifest.trigger(), manifest.sizing(), manifest.needs());
    }

    /** The template that gives the files. */
    public Template template() {
        return TemplateCatalog.templateFor(trigger);
    }

    /** The manifest that the generated function has. */
    public Manifest manifest() {
        return manifest(identity, trigger, sizing, needs);
    }

    private static Manifest manifest(Identity identity, Trigger trigger, Sizing sizing, Needs needs) {
        return new Manifest(
                identity,
                trigger,
                sizing,
                needs,
                TemplateCatalog.templateFor(trigger).ref());
    }
}
