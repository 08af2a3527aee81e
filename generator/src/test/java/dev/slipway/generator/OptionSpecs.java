package dev.slipway.generator;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.Concurrency;
import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.QueueAccess;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.SizeLimit;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.manifest.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Specs in which every trigger meets every option, and every option every other one. */
public final class OptionSpecs {

    /** The words of a reason are people's own, and must not be taken for Markdown. */
    public static final Reason WHY = new Reason("Customers *wait* | for <it>");

    private static final List<List<ParameterName>> PARAMETERS =
            List.of(List.of(), List.of(new ParameterName("quotes/currency"), new ParameterName("limit")));
    private static final List<List<SecretName>> SECRETS =
            List.of(List.of(), List.of(new SecretName("quotes/key"), new SecretName("@odd=name")));
    private static final List<List<TableUse>> TABLES = List.of(
            List.of(),
            List.of(new TableUse(new ResourceName("orders"), DataAccess.READ)),
            List.of(
                    new TableUse(new ResourceName("orders"), DataAccess.WRITE),
                    new TableUse(new ResourceName("audit"), DataAccess.READ_WRITE)));
    private static final List<List<QueueUse>> QUEUES =
            List.of(List.of(), List.of(new QueueUse(new ResourceName("receipts"), QueueAccess.SEND)));
    private static final List<List<BucketUse>> BUCKETS =
            List.of(List.of(), List.of(new BucketUse(new ResourceName("uploads"), DataAccess.READ_WRITE)));
    private static final List<Scaling> SCALINGS = List.of(
            Scaling.usual(),
            new Scaling(Concurrency.shared(), true),
            new Scaling(new Concurrency.Reserved(20, WHY), false),
            new Scaling(new Concurrency.Provisioned(2, WHY), true),
            new Scaling(new Concurrency.ReservedAndProvisioned(20, 2, WHY), true));
    private static final List<Packaging> PACKAGINGS = List.of(
            Packaging.usual(),
            new Packaging(PackageFormat.IMAGE, SizeLimit.usual()),
            new Packaging(PackageFormat.ZIP, new SizeLimit.Exempt(WHY, LocalDate.of(2027, 3, 31))));

    private OptionSpecs() {}

    /** One spec for each row of a pairwise covering, each with a name of its own. */
    public static List<FunctionSpec> all() {
        List<Trigger> triggers = Specs.triggers();
        List<FunctionSpec> specs = new ArrayList<>();
        for (List<Integer> row : Pairwise.rows(List.of(
                triggers.size(),
                PARAMETERS.size(),
                SECRETS.size(),
                TABLES.size(),
                QUEUES.size(),
                BUCKETS.size(),
                SCALINGS.size(),
                PACKAGINGS.size(),
                2))) {
            var needs = new Needs(
                    PARAMETERS.get(row.get(1)),
                    SECRETS.get(row.get(2)),
                    new Resources(TABLES.get(row.get(3)), QUEUES.get(row.get(4)), BUCKETS.get(row.get(5))),
                    row.get(8) == 1);
            specs.add(spec(
                    "option-" + specs.size(),
                    triggers.get(row.getFirst()),
                    SCALINGS.get(row.get(6)),
                    PACKAGINGS.get(row.get(7)),
                    needs));
        }
        return specs;
    }

    /** A function of an HTTP API with these needs. */
    public static FunctionSpec with(Needs needs) {
        return spec("orders-api", Specs.http("GET", "/orders"), Scaling.usual(), Packaging.usual(), needs);
    }

    /** A function of an HTTP API with this scaling and packaging. */
    public static FunctionSpec with(Scaling scaling, Packaging packaging) {
        return spec("orders-api", Specs.http("GET", "/orders"), scaling, packaging, Needs.none());
    }

    private static FunctionSpec spec(String name, Trigger trigger, Scaling scaling, Packaging packaging, Needs needs) {
        var plain = Specs.spec(name, "Does what it says.", trigger, needs);
        return new FunctionSpec(
                plain.identity(),
                trigger,
                new Sizing(new MemorySize(256), new TimeoutSeconds(5), Architecture.ARM64, scaling, packaging),
                needs);
    }

    /** The text of a generated file by its path in the function's folder; empty where there is none. */
    public static String file(FunctionSpec spec, String path) {
        var tree = new FunctionGenerator().generate(spec);
        return tree.files().getOrDefault("functions/" + spec.identity().name() + "/" + path, "");
    }
}
