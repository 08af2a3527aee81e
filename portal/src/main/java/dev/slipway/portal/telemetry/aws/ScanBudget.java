package dev.slipway.portal.telemetry.aws;

import dev.slipway.portal.aws.AccountFacts;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.telemetry.LogReading.Unavailable;
import dev.slipway.portal.telemetry.LogScan;
import dev.slipway.portal.uikit.Quantities;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what queries cost within what a day may cost. */
@Component
@WithAws
class ScanBudget implements AccountFacts {
    /** Billed gigabytes may be of 2^30 bytes; the smaller one never says too little. */
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000);

    private static final int DIGITS = 9;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final AwsSettings.Logs settings;
    private final ScanLedger ledger;

    ScanBudget(AwsSettings settings, ScanLedger ledger) {
        this.settings = settings.logs();
        this.ledger = ledger;
    }

    /** What was looked through since midnight UTC. */
    LogScan today(AwsAccount account) {
        return ledger.today(account.label());
    }

    @Override
    public List<String> of(AwsAccount account) {
        LogScan scan = today(account);
        String price = scan.usd().signum() > 0 && scan.usd().compareTo(CENT) < 0 ? "less than $0.01" : usd(scan.usd());
        return List.of("CloudWatch Logs Insights has looked through " + Quantities.bytes(scan.bytes())
                + " today (UTC), for " + price + " of the day's " + usd(settings.dailyBudgetUsd()) + ".");
    }

    /** Why a query over so many hours must not run now, or nothing if it may. */
    Optional<Unavailable> refusal(LambdaLogs logs, long hours) {
        String account = logs.account().label();
        BigDecimal left =
                settings.dailyBudgetUsd().subtract(ledger.today(account).usd());
        BigDecimal expected = ledger.lastUsdPerHour(account, logs.physicalName())
                .map(perHour -> perHour.multiply(BigDecimal.valueOf(hours)))
                .orElse(BigDecimal.ZERO);
        if (left.signum() > 0 && expected.compareTo(left) <= 0) {
            return Optional.empty();
        }
        String why = "The log of " + logs.physicalName() + " is so large that reading " + hours
                + " h of it with CloudWatch Logs Insights costs money (about " + usd(expected) + "), and of today's "
                + usd(settings.dailyBudgetUsd()) + " for " + account + " there is " + usd(left.max(BigDecimal.ZERO))
                + " left: wait for the next day (UTC), or raise slipway.aws.logs.daily-budget-usd.";
        return Optional.of(new Unavailable(
                why, Optional.of(ScanLedger.midnight(ledger.today().plusDays(1)))));
    }

    /** Writes down what a query has looked through. */
    LogScan spent(LambdaLogs logs, long hours, long bytes) {
        LogScan scan = new LogScan(
                bytes,
                BigDecimal.valueOf(bytes)
                        .multiply(settings.usdPerGb())
                        .divide(BYTES_PER_GB, DIGITS, RoundingMode.CEILING));
        ledger.write(new ScanLedger.Entry(logs.account().label(), logs.physicalName(), hours, scan));
        return scan;
    }

    private static String usd(BigDecimal amount) {
        return "$"
                + (amount.compareTo(CENT) < 0 && amount.signum() > 0
                        ? amount.round(TWO_DIGITS).toPlainString()
                        : amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
