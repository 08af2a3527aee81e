package dev.slipway.portal.telemetry.aws;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.HourlyReadings;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.LogReading.Hours;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.telemetry.LogStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * A function's hours from CloudWatch Logs: line by line while a log is small, which costs nothing; counted by Insights
 * where it is large. See decision 0028.
 */
@Component
@WithAws
class CloudWatchReadings implements HourlyReadings {
    private static final int MOST_REMEMBERED = 10_000;
    /** A log that was large is taken for large until then, instead of reading its first pages in vain each time. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    private final AwsAccounts accounts;
    private final LambdaInventory inventory;
    private final InsightsReadings insights;
    private final LogPages pages;
    private final int mostPages;
    private final Cache<String, Boolean> large = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    CloudWatchReadings(
            AwsAccounts accounts, LambdaInventory inventory, InsightsReadings insights, AwsSettings settings) {
        this.accounts = accounts;
        this.inventory = inventory;
        this.insights = insights;
        this.pages = new LogPages(settings.logs().filterOnServer());
        this.mostPages = settings.logs().mostPages();
    }

    @Override
    public Source source() {
        return Source.AWS;
    }

    @Override
    public Set<EnvironmentName> polled() {
        return accounts.all().stream().map(AwsAccount::environment).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public LogReading read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        Optional<AwsAccount> account = accounts.of(environment);
        if (account.isEmpty()) {
            return nothing();
        }
        return switch (inventory.deployed(function, environment)) {
            case InventoryReading.Absent absent -> nothing();
            case InventoryReading.Unavailable(String reason) -> new Unavailable(reason, Optional.empty());
            case InventoryReading.Found(DeployedFunction found) ->
                found.configuration()
                        .observation()
                        .logging()
                        .hidesReports()
                        .<LogReading>map(LogReading.Hidden::new)
                        .orElseGet(() -> read(
                                new Scope(Source.AWS, function.value(), environment.id()),
                                LambdaLogs.of(account.get(), function, found),
                                from,
                                until));
        };
    }

    private LogReading read(Scope scope, LambdaLogs logs, Instant from, Instant until) {
        String log = logs.account().label() + "/" + logs.group();
        try {
            if (large.getIfPresent(log) == null) {
                Optional<List<FilteredLogEvent>> events = pages.read(logs, from, until, mostPages);
                if (events.isPresent()) {
                    return new Hours(hours(scope, LogLines.streams(logs, events.get()), from, until), LogScan.NOTHING);
                }
                large.put(log, true);
            }
        } catch (SdkException failure) {
            return new Unavailable(AwsFailure.of(failure, LogPages.ACTION).sentence(), Optional.empty());
        }
        return insights.read(scope, logs, from, until);
    }

    private static List<HourReading> hours(Scope scope, List<LogStream> streams, Instant from, Instant until) {
        Map<Instant, List<LogStream>> byHour = new TreeMap<>();
        for (LogStream stream : streams) {
            stream.lines().stream()
                    .collect(Collectors.groupingBy(line -> RollupKey.hourOf(line.timestamp())))
                    .forEach((hour, lines) -> byHour.computeIfAbsent(hour, first -> new java.util.ArrayList<>())
                            .add(new LogStream(stream.name(), stream.release(), stream.architecture(), lines)));
        }
        return byHour.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isBefore(from) && entry.getKey().isBefore(until))
                .map(entry -> HourReading.of(scope, entry.getKey(), entry.getValue()))
                .filter(HourReading::saysAnything)
                .toList();
    }

    private static LogReading nothing() {
        return new Hours(List.of(), LogScan.NOTHING);
    }
}
