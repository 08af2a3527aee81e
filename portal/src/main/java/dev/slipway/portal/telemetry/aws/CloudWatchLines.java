package dev.slipway.portal.telemetry.aws;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.DeployedFunction;
import dev.slipway.portal.telemetry.InventoryReading;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.LogsUnavailableException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** The platform's lines from CloudWatch Logs, all of them, however many pages they fill. */
@Component
@WithAws
class CloudWatchLines implements InvocationLogs {
    private final AwsAccounts accounts;
    private final LambdaInventory inventory;
    private final LogPages pages;

    CloudWatchLines(AwsAccounts accounts, LambdaInventory inventory, AwsSettings settings) {
        this.accounts = accounts;
        this.inventory = inventory;
        this.pages = new LogPages(settings.logs().filterOnServer());
    }

    @Override
    public Source source() {
        return Source.AWS;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        return accounts.of(environment)
                .map(account -> switch (inventory.deployed(function, environment)) {
                    case InventoryReading.Absent absent -> List.<LogStream>of();
                    case InventoryReading.Unavailable(String reason) -> throw new LogsUnavailableException(reason);
                    case InventoryReading.Found(DeployedFunction found) ->
                        read(LambdaLogs.of(account, function, found), from, until);
                })
                .orElse(List.of());
    }

    private List<LogStream> read(LambdaLogs logs, Instant from, Instant until) {
        try {
            return LogLines.streams(
                    logs, pages.read(logs, from, until, Integer.MAX_VALUE).orElseThrow());
        } catch (SdkException failure) {
            throw new LogsUnavailableException(
                    AwsFailure.of(failure, LogPages.ACTION).sentence());
        }
    }
}
