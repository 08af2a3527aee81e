package dev.slipway.portal.telemetry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.ManualClock;
import dev.slipway.portal.TestPostgres;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.telemetry.aws.ScanLedger.Entry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScanLedgerTest {
    private static final String ACCOUNT = "123456789012, eu-central-1";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<String> databases() {
        return Stream.of("jdbc:h2:mem:ledger", postgres.getJdbcUrl("postgres", "postgres"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void addsUpTheDayAndForgetsAfterSomeWeeks(String url) {
        ManualClock time = AwsSlice.anHourAfterNoon();
        JdbcClient database = JdbcClient.create(AwsSlice.database(url));
        ScanLedger ledger = new ScanLedger(database, time);

        assertThat(ledger.today(ACCOUNT)).isEqualTo(new LogScan(0, BigDecimal.ZERO));
        assertThat(ledger.lastUsdPerHour(ACCOUNT, "orders-api-production")).isEmpty();

        ledger.write(entry(ACCOUNT, 4, 1_000, "0.004"));
        ledger.write(entry(ACCOUNT, 2, 500, "0.001"));
        ledger.write(entry("another", 2, 9_000, "0.009"));

        assertThat(ledger.today(ACCOUNT).bytes()).isEqualTo(1_500);
        assertThat(ledger.today(ACCOUNT).usd()).isEqualByComparingTo("0.005");
        assertThat(ledger.lastUsdPerHour(ACCOUNT, "orders-api-production"))
                .hasValueSatisfying(perHour -> assertThat(perHour).isEqualByComparingTo("0.0005"));

        time.pass(Duration.ofDays(1));
        assertThat(ledger.today(ACCOUNT).bytes()).as("a new day").isZero();

        time.pass(Duration.ofDays(35));
        ledger.write(entry(ACCOUNT, 1, 1, "0"));
        assertThat(database.sql("select count(*) from telemetry_log_scan")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static Entry entry(String account, long hours, long bytes, String usd) {
        return new Entry(account, "orders-api-production", hours, new LogScan(bytes, new BigDecimal(usd)));
    }
}
