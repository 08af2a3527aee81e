package dev.slipway.generator.upgrade;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.TemplateRef;

/** Plans upgrades: generates a function's old answers with the templates of today and merges three ways. */
public final class FunctionUpgrade {

    private final FunctionGenerator generator;

    /** Generates with this generator. */
    public FunctionUpgrade(FunctionGenerator generator) {
        this.generator = generator;
    }

    /**
     * The upgrade of a function.
     *
     * @param base its files as they were generated, with the manifest whose answers are generated again
     * @param ours its files as the team has them
     */
    public UpgradePlan plan(FunctionName function, FileTree base, FileTree ours) {
        String path = GeneratedTree.folder(function) + Manifest.FILE_NAME;
        return base.text(path)
                .map(text -> switch (ManifestParser.parseLeniently(text)) {
                    case ParsedManifest.Parsed parsed -> plan(function, parsed.manifest(), base, ours);
                    case ParsedManifest.Invalid invalid ->
                        new UpgradePlan.NotRecorded("The manifest of " + function
                                + " as it was generated cannot be read ("
                                + invalid.problems().getFirst()
                                + "): adopt the function again to record what its upgrades start from.");
                })
                .orElseGet(() -> new UpgradePlan.NotRecorded("Nothing is recorded of how " + function
                        + " was generated: adopt it to record what its upgrades start from."));
    }

    private UpgradePlan plan(FunctionName function, Manifest generatedThen, FileTree base, FileTree ours) {
        TemplateRef from = generatedThen.template();
        if (!generatedThen.name().equals(function)) {
            return new UpgradePlan.NotRecorded("What is recorded for " + function + " was generated for "
                    + generatedThen.name() + ": adopt the function again to record what its upgrades start from.");
        }
        FunctionSpec answers = FunctionSpec.answersOf(generatedThen);
        TemplateRef to = answers.template().ref();
        if (from.version().compareTo(to.version()) > 0) {
            return new UpgradePlan.NotPossible(function + " was generated from " + from + ", and this Slipway has " + to
                    + ": upgrade Slipway first.");
        }
        FileTree generated = FileTree.of(generator.generate(answers));
        return generated.equals(base)
                ? new UpgradePlan.UpToDate(to)
                : new UpgradePlan.Ready(from, to, generated, TreeMerge.merge(base, ours, generated));
    }
}
