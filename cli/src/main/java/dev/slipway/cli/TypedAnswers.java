package dev.slipway.cli;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.TemplateCatalog;
import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.Trigger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The answers given as options; picocli fills the fields. */
@SuppressWarnings("NullAway.Init")
final class TypedAnswers {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private TypedTrigger trigger;

    @Option(names = "--owner", required = true, paramLabel = "TEAM", description = "The team that owns it.")
    private TeamName owner;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it does, in one sentence.")
    private @Nullable Description description;

    @Option(names = "--memory", paramLabel = "MB", description = "128 to 10240; 256 unless given.")
    private MemorySize memory = new MemorySize(256);

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "http: 1 to 9, 5 unless given; else 30.")
    private @Nullable TimeoutSeconds timeout;

    @Option(names = "--architecture", paramLabel = "ARCH", description = "arm64 (unless given) or x86_64.")
    private Architecture architecture = Architecture.ARM64;

    @Option(names = "--parameter", paramLabel = "NAME", description = "A parameter in SSM; may be repeated.")
    private List<ParameterName> parameters = new ArrayList<>();

    @Option(names = "--secret", paramLabel = "NAME", description = "A secret's name, never its value; may be repeated.")
    private List<SecretName> secrets = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "NAME:ACCESS",
            description = "A table with read, write or read-write; may be repeated.")
    private List<TableUse> tables = new ArrayList<>();

    @Option(names = "--queue", paramLabel = "NAME", description = "A queue that it sends to; may be repeated.")
    private List<QueueUse> queues = new ArrayList<>();

    @Option(
            names = "--bucket",
            paramLabel = "NAME:ACCESS",
            description = "A bucket with read, write or read-write; may be repeated.")
    private List<BucketUse> buckets = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private TypedOptions options = new TypedOptions();

    FunctionSpec spec(FunctionName name) {
        Trigger chosen = trigger.of(name);
        Description said = description != null
                ? description
                : new Description(TemplateCatalog.templateFor(chosen).summary());
        return new FunctionSpec(
                new Identity(name, owner, said),
                chosen,
                new Sizing(memory, timeout(chosen), architecture, options.scaling(), options.packaging()),
                new Needs(parameters, secrets, new Resources(tables, queues, buckets), options.vpc()));
    }

    private TimeoutSeconds timeout(Trigger chosen) {
        return timeout != null ? timeout : new TimeoutSeconds(chosen.isInteractive() ? 5 : 30);
    }
}
