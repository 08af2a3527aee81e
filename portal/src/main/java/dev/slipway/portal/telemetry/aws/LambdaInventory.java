package dev.slipway.portal.telemetry.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.FunctionInventory;
import dev.slipway.portal.telemetry.FunctionRelease;
import dev.slipway.portal.telemetry.FunctionVersion;
import dev.slipway.portal.telemetry.InventoryReading;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Functions as Lambda has them in each environment's account; what was read is kept for a few minutes. */
@Component
@WithAws
class LambdaInventory implements FunctionInventory {
    private static final Logger LOG = LoggerFactory.getLogger(LambdaInventory.class);
    private static final int MOST_KEPT = 2_000;
    /** A failure is forgotten sooner, so that whoever has just allowed a call sees that. */
    private static final int FAILURES_ARE_KEPT_SHORTER_BY = 10;

    private final AwsAccounts accounts;
    private final LambdaFunctions functions;
    private final Cache<Place, InventoryReading> readings;

    private record Place(FunctionName function, EnvironmentName environment) {}

    LambdaInventory(AwsAccounts accounts, AwsSettings settings, Clock clock) {
        this.accounts = accounts;
        this.functions = new LambdaFunctions(settings.inventory().alias(), clock);
        Duration kept = settings.inventory().keptFor();
        this.readings = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<Place, InventoryReading>writing((place, reading) -> switch (reading) {
                    case InventoryReading.Found found -> kept;
                    case InventoryReading.Absent absent -> kept;
                    case InventoryReading.Unavailable failed -> kept.dividedBy(FAILURES_ARE_KEPT_SHORTER_BY);
                }))
                .build();
    }

    @Override
    public Source source() {
        return Source.AWS;
    }

    @Override
    public InventoryReading deployed(FunctionName function, EnvironmentName environment) {
        return accounts.of(environment)
                .map(account -> deployed(function, account))
                .orElseGet(InventoryReading.Absent::new);
    }

    /** One release may be several versions, and stand in several environments; production's word counts. */
    @Override
    public List<FunctionRelease> releases(FunctionName function) {
        Map<String, FunctionRelease> byName = new LinkedHashMap<>();
        accounts.all().stream()
                .sorted(Comparator.comparing(AwsAccount::environment).reversed())
                .flatMap(account -> known(function, account).stream())
                .flatMap(LambdaInventory::releases)
                .forEach(release -> byName.putIfAbsent(release.release(), release));
        return byName.values().stream()
                .sorted(Comparator.comparing(FunctionRelease::builtAt))
                .toList();
    }

    @Override
    public Optional<FunctionRelease> current(FunctionName function, EnvironmentName environment) {
        return accounts.of(environment)
                .flatMap(account -> known(function, account))
                .map(LambdaInventory::reached);
    }

    private InventoryReading deployed(FunctionName function, AwsAccount account) {
        return readings.get(
                new Place(function, account.environment()), place -> functions.read(account, place.function()));
    }

    private Optional<DeployedFunction> known(FunctionName function, AwsAccount account) {
        return switch (deployed(function, account)) {
            case InventoryReading.Found(DeployedFunction found) -> Optional.of(found);
            case InventoryReading.Absent absent -> Optional.empty();
            case InventoryReading.Unavailable(String reason) -> {
                LOG.warn(
                        "The releases of {} in {} are not shown: {}",
                        function,
                        account.environment().id(),
                        reason);
                yield Optional.empty();
            }
        };
    }

    /** What is not published counts as a release only where requests reach it. */
    private static Stream<FunctionRelease> releases(DeployedFunction function) {
        Stream<FunctionRelease> published = function.versions().stream().map(FunctionVersion::release);
        return function.version(function.configuration().identity().version()).isPresent()
                ? published
                : Stream.concat(published, Stream.of(reached(function)));
    }

    private static FunctionRelease reached(DeployedFunction function) {
        String version = function.configuration().identity().version();
        return function.version(version)
                .map(FunctionVersion::release)
                .orElseGet(() -> new FunctionRelease(
                        version,
                        function.configuration().identity().modifiedAt(),
                        function.configuration().code().size().zipBytes(),
                        function.configuration().limits().memoryMb(),
                        function.configuration().code().architecture()));
    }
}
