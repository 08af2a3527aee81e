package dev.slipway.portal.telemetry.aws;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.awsfake.AwsSamples;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The adapters, wired as the portal does, with time that a test moves and a database of their own. */
final class AwsSlice implements AutoCloseable {
    static final FunctionName ORDERS = new FunctionName("orders-api");
    static final EnvironmentName PRODUCTION = EnvironmentName.PRODUCTION;
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static int databases;

    final ManualClock time = anHourAfterNoon();
    final AwsAccounts accounts;
    final LambdaInventory inventory;
    final ScanBudget budget;
    final CloudWatchReadings readings;
    final CloudWatchLines lines;
    final XRayTraces traces;

    static ManualClock anHourAfterNoon() {
        return new ManualClock(NOON.plusSeconds(3600));
    }

    AwsSlice() {
        this(10, "1.00");
    }

    AwsSlice(int mostPages, String dailyBudgetUsd) {
        this(AwsSamples.settings(AwsSamples.account(""), AwsSamples.logs(mostPages, true, dailyBudgetUsd)));
    }

    /** For emulators that know no filters, in whatever account they are. */
    static AwsSlice unfiltered() {
        return new AwsSlice(AwsSamples.settings(AwsSamples.account(""), AwsSamples.logs(10, false, "0")));
    }

    private AwsSlice(AwsSettings settings) {
        ScanLedger ledger = new ScanLedger(JdbcClient.create(database("jdbc:h2:mem:aws" + ++databases)), time);
        accounts = new AwsAccounts(settings);
        inventory = new LambdaInventory(accounts, settings, time);
        budget = new ScanBudget(settings, ledger);
        readings = new CloudWatchReadings(
                accounts, inventory, new InsightsReadings(budget, settings, time, time::pass), settings);
        lines = new CloudWatchLines(accounts, inventory, settings);
        traces = new XRayTraces(accounts, inventory);
    }

    static DataSource database(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                url.startsWith("jdbc:h2") ? url + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1" : url);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V36__log_scans.sql")).execute(database);
        return database;
    }

    @Override
    public void close() throws Exception {
        accounts.close();
    }
}
