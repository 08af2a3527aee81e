package dev.slipway.portal.telemetry.tuning;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Price;
import dev.slipway.analysis.PriceTable;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.telemetry.TelemetrySettings;
import dev.slipway.portal.telemetry.TuningBench;
import dev.slipway.portal.telemetry.TuningRuns;
import dev.slipway.portal.telemetry.tuning.StoredTunings.Kept;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Service: has functions run at several sizes here, and keeps what came of it. */
@Service
class LocalTuning implements TuningRuns {

    private static final List<Integer> SIZES = List.of(128, 256, 512, 1_024, 1_769);
    private static final int REQUESTS = 40;
    private static final long MILLION = 1_000_000;

    private final ObjectProvider<TuningBench> bench;
    private final StoredTunings runs;
    private final Functions functions;
    private final Who who;
    private final TelemetrySettings settings;

    LocalTuning(
            ObjectProvider<TuningBench> bench,
            StoredTunings runs,
            Functions functions,
            Who who,
            TelemetrySettings settings) {
        this.bench = bench;
        this.runs = runs;
        this.functions = functions;
        this.who = who;
        this.settings = settings;
    }

    /** Who is signed in, where they belong, and what time it is. */
    @org.springframework.stereotype.Component
    record Who(CurrentPerson person, TeamMembership membership, Clock clock) {}

    @Override
    @SignedInOnly
    public Optional<Tuning> of(FunctionName function) {
        return Optional.ofNullable(bench.getIfAvailable())
                .map(available -> new Tuning(available.processor(), newest(function)));
    }

    private Optional<Run> newest(FunctionName function) {
        List<Kept> kept = runs.newestRun(function);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Architecture architecture = functions
                .findReadable(function)
                .map(entry -> entry.manifest().architecture() == dev.slipway.manifest.Architecture.X86_64
                        ? Architecture.X86_64
                        : Architecture.ARM64)
                .orElse(Architecture.ARM64);
        Price price =
                PriceTable.shipped().price(settings.priceRegion(), architecture).orElseThrow();
        return Optional.of(new Run(
                kept.getFirst().at(),
                kept.getFirst().limited(),
                kept.getFirst().machine(),
                kept.stream().map(Kept::size).toList(),
                kept.stream().map(size -> cost(price, size.size())).toList()));
    }

    private static double cost(Price price, TuningBench.Size size) {
        long billedMs = (long) Math.ceil(size.meanMs()) * MILLION;
        return price.cost(size.memoryMb(), billedMs, MILLION).doubleValue();
    }

    @Override
    @DevelopersOnly
    public TuningBench.Outcome run(FunctionName function, Consumer<String> progress) {
        requireMember(function);
        TuningBench available = bench.getIfAvailable();
        if (available == null) {
            return new TuningBench.Outcome.NotRun("This portal runs no functions: the local cloud is off.");
        }
        Instant now = who.clock().instant();
        TuningBench.Outcome outcome = available.run(function, SIZES, REQUESTS, progress);
        if (outcome instanceof TuningBench.Outcome.Measured(List<TuningBench.Size> sizes)) {
            boolean limited = available.processor().limited();
            runs.keep(
                    function,
                    sizes.stream()
                            .map(size -> new Kept(now, limited, machine(), size))
                            .toList());
        }
        return outcome;
    }

    private void requireMember(FunctionName function) {
        Optional<TeamName> owner = functions
                .findReadable(function)
                .map(CatalogEntry.Readable::manifest)
                .map(Manifest::owner);
        boolean member = owner.isPresent()
                && who.membership().teamsOf(who.person().require().id()).contains(owner.get());
        if (!member) {
            throw new AccessDeniedException("Developers of the team that owns " + function
                    + " run it here: ask one of them, or have teams.yaml changed.");
        }
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.arch") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }
}
