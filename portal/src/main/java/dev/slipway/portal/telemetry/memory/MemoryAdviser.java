package dev.slipway.portal.telemetry.memory;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.CostModel;
import dev.slipway.analysis.Price;
import dev.slipway.analysis.PriceTable;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.memory.Goal;
import dev.slipway.analysis.memory.MemoryQuestion;
import dev.slipway.analysis.memory.MemoryRecommender;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.telemetry.MemoryAdvices;
import dev.slipway.portal.telemetry.MemoryReport;
import dev.slipway.portal.telemetry.MemoryReport.ChangeOutcome;
import dev.slipway.portal.telemetry.MemoryReport.ProvisionedProposal;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.telemetry.PerformanceReport.HistoryPoint;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.memory.MemoryChanges.Asked;
import dev.slipway.portal.telemetry.rollups.StoredRollups;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Service: advises on memory sizes by what was observed, and has them changed. */
@Service
class MemoryAdviser implements MemoryAdvices {

    private static final List<Integer> CANDIDATES =
            List.of(128, 192, 256, 384, 512, 768, 1_024, 1_536, 1_769, 2_048, 3_008);
    private static final Duration BEFORE = Duration.ofDays(14);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Functions functions;
    private final Observations observations;
    private final History history;
    private final Operations operations;
    private final TelemetrySettings settings;
    private final PriceTable prices = PriceTable.shipped();

    MemoryAdviser(
            Functions functions,
            Observations observations,
            History history,
            Operations operations,
            TelemetrySettings settings) {
        this.functions = functions;
        this.observations = observations;
        this.history = history;
        this.operations = operations;
        this.settings = settings;
    }

    /** What was changed, and what was measured around it. */
    @org.springframework.stereotype.Component
    record History(MemoryChanges changes, StoredRollups rollups, JsonMapper json, Clock clock) {}

    @Override
    @ReadersOnly
    public Optional<MemoryReport> of(FunctionName function, PerformanceReport report, Goal goal) {
        return report.query().series().sample()
                ? Optional.empty()
                : functions
                        .findReadable(function)
                        .map(CatalogEntry.Readable::manifest)
                        .map(manifest -> advise(manifest, report, goal));
    }

    private MemoryReport advise(Manifest manifest, PerformanceReport report, Goal goal) {
        Architecture architecture = architecture(manifest);
        Price price = prices.price(settings.priceRegion(), architecture).orElseThrow();
        int currentMb = manifest.memory().megabytes();
        int maxMemoryMb = report.releases().stream()
                .mapToInt(release -> release.stats().maxMemoryMb())
                .max()
                .orElse(0);
        MemoryReport.Basis basis = observations.of(manifest.name(), report, architecture);
        TreeSet<Integer> candidates = new TreeSet<>(CANDIDATES);
        candidates.add(currentMb);
        return new MemoryReport(
                new MemoryReport.Question(goal, currentMb, maxMemoryMb, settings.priceRegion(), prices.asOf()),
                basis,
                new MemoryRecommender(price)
                        .recommend(new MemoryQuestion(
                                currentMb, maxMemoryMb, goal, basis.observations(), List.copyOf(candidates))),
                history.changes().newest(manifest.name()).map(asked -> outcome(manifest.name(), asked, report, price)),
                manifest.scaling().latencyCritical() ? proposal(manifest, report) : Optional.empty());
    }

    private ChangeOutcome outcome(FunctionName function, Asked asked, PerformanceReport report, Price price) {
        Scope scope = new Scope(
                report.query().series().source(),
                function.value(),
                report.query().environment().id());
        List<Rollup> rollups = StoredRollups.rollups(history.rollups()
                .within(scope, asked.at().minus(BEFORE), history.clock().instant()));
        return new ChangeOutcome(
                asked.change().fromMb(),
                asked.change().toMb(),
                asked.change().trial(),
                asked.at(),
                asked.operation().address(),
                new ChangeVerdict(price, rollups, asked).sentence());
    }

    /** As many environments as were busy on average in the busiest step, at least one. */
    private Optional<ProvisionedProposal> proposal(Manifest manifest, PerformanceReport report) {
        double busiest = report.history().stream()
                .map(HistoryPoint::stats)
                .mapToDouble(stats -> stats.billed().totalMs())
                .max()
                .orElse(0);
        if (busiest == 0) {
            return Optional.empty();
        }
        double busy = busiest / report.range().step().length().toMillis();
        int environments = Math.max(1, (int) Math.ceil(busy));
        // Nothing where the region's price of environments kept ready is not known.
        return prices.model(settings.priceRegion(), architecture(manifest))
                .flatMap(CostModel::provisioned)
                .map(kept -> new ProvisionedProposal(
                        environments,
                        CostModel.gigabyteSeconds(manifest.memory().megabytes(), MONTH.toMillis() * environments)
                                .multiply(kept.kept()),
                        String.format(
                                Locale.ENGLISH,
                                "At its busiest %.2f environments were busy on average; its manifest says that somebody"
                                        + " waits for each call.",
                                busy)));
    }

    @Override
    @DevelopersOnly
    public OperationId apply(FunctionName function, MemoryChange change) {
        OperationId operation = operations.start(new NewOperation(
                ChangeMemory.NAME,
                function.value(),
                history.json().writeValueAsString(change),
                "memory " + function.value() + " " + change.fromMb() + " " + change.toMb() + " "
                        + history.clock().instant().getEpochSecond()));
        history.changes()
                .note(function, new Asked(change, operation, history.clock().instant()));
        return operation;
    }

    private static Architecture architecture(Manifest manifest) {
        return switch (manifest.architecture()) {
            case ARM64 -> Architecture.ARM64;
            case X86_64 -> Architecture.X86_64;
        };
    }
}
