package dev.slipway.generator;

import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.generator.crate.CrateContributor;
import dev.slipway.generator.crate.ManifestContributor;
import dev.slipway.generator.dynamodb.DynamoDbStreamContributor;
import dev.slipway.generator.eventbridge.EventBridgeContributor;
import dev.slipway.generator.http.HttpApiContributor;
import dev.slipway.generator.option.bucket.BucketContributor;
import dev.slipway.generator.option.concurrency.ConcurrencyContributor;
import dev.slipway.generator.option.network.VpcContributor;
import dev.slipway.generator.option.packaging.PackagingContributor;
import dev.slipway.generator.option.parameter.ParameterContributor;
import dev.slipway.generator.option.permissions.PermissionsContributor;
import dev.slipway.generator.option.queue.QueueContributor;
import dev.slipway.generator.option.secret.SecretContributor;
import dev.slipway.generator.option.table.TableContributor;
import dev.slipway.generator.prompts.PromptContributor;
import dev.slipway.generator.rendering.Templates;
import dev.slipway.generator.settings.SettingsContributor;
import dev.slipway.generator.sqs.SqsQueueContributor;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Generates a function from its answers, in memory; safe for use by several threads at once. */
public final class FunctionGenerator {

    private static final List<Contributor> CONTRIBUTORS = List.of(
            new CrateContributor(),
            new ManifestContributor(),
            new HttpApiContributor(),
            new SqsQueueContributor(),
            new EventBridgeContributor(),
            new DynamoDbStreamContributor(),
            new ParameterContributor(),
            new SecretContributor(),
            new TableContributor(),
            new QueueContributor(),
            new BucketContributor(),
            new ConcurrencyContributor(),
            new VpcContributor(),
            new PackagingContributor(),
            new PermissionsContributor(),
            new PromptContributor(),
            // Last: it makes fields of what all others declared.
            new SettingsContributor());

    private final Templates templates = new Templates();

    /** The files of this function; the same answers always give the same files. */
    public GeneratedTree generate(FunctionSpec spec) {
        var draft = new FunctionDraft();
        CONTRIBUTORS.forEach(contributor -> contributor.contribute(spec, draft));
        String folder = GeneratedTree.folder(spec.identity().name());
        SortedMap<String, String> files = new TreeMap<>();
        draft.render(templates).forEach((path, content) -> files.put(folder + path, content));
        return new GeneratedTree(spec.identity().name(), files, draft.crates());
    }
}
