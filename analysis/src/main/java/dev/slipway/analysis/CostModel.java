package dev.slipway.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Model of what functions of one region and architecture cost in a month, in US dollars: on demand with the volume tiers
 * of an account, and under provisioned concurrency. The free tier and anything that is not Lambda are left out.
 *
 * @param asOf the month that the prices were looked up in
 * @param price of the first tier
 * @param tiers dearest first; the first one begins at 0
 * @param provisioned prices under provisioned concurrency, where they are known
 */
public record CostModel(YearMonth asOf, Price price, List<Tier> tiers, Optional<Provisioned> provisioned) {

    private static final BigDecimal MEGABYTES_IN_GIGABYTE = BigDecimal.valueOf(1024);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Refuses tiers that do not begin at 0 and rise. */
    public CostModel {
        tiers = List.copyOf(tiers);
        BigDecimal before = BigDecimal.ONE.negate();
        for (Tier tier : tiers) {
            boolean first = before.signum() < 0;
            if (first ? tier.from().signum() != 0 : tier.from().compareTo(before) <= 0) {
                throw new IllegalArgumentException("The tiers are " + tiers + ": begin at 0, and rise.");
            }
            before = tier.from();
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A cost model needs at least one tier.");
        }
    }

    /** A price of a gigabyte-second from so many of them on within a month and account. */
    public record Tier(BigDecimal from, BigDecimal gigabyteSecond) {}

    /**
     * Prices of a gigabyte-second under provisioned concurrency.
     *
     * @param kept of an environment that is kept initialised, used or not
     * @param used of a request's duration in such an environment
     */
    public record Provisioned(BigDecimal kept, BigDecimal used) {}

    /** Gigabyte-seconds of billed milliseconds at a memory size in megabytes. */
    public static BigDecimal gigabyteSeconds(int memoryMb, long billedMs) {
        return BigDecimal.valueOf(memoryMb)
                .multiply(BigDecimal.valueOf(billedMs))
                .divide(MEGABYTES_IN_GIGABYTE.multiply(BigDecimal.valueOf(1000)), MathContext.DECIMAL64);
    }

    /** What a month on demand costs, with all gigabyte-seconds and requests of the account taken together. */
    public BigDecimal monthOnDemand(BigDecimal gigabyteSeconds, long requests) {
        BigDecimal cost =
                price.millionRequests().multiply(BigDecimal.valueOf(requests)).divide(MILLION, MathContext.DECIMAL64);
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal until = i + 1 < tiers.size() ? tiers.get(i + 1).from().min(gigabyteSeconds) : gigabyteSeconds;
            BigDecimal within = until.subtract(tiers.get(i).from()).max(BigDecimal.ZERO);
            cost = cost.add(within.multiply(tiers.get(i).gigabyteSecond()), MathContext.DECIMAL64);
        }
        return cost;
    }

    /** What it costs to keep environments of a memory size in megabytes initialised for a time, used or not. */
    public Optional<BigDecimal> keeping(int memoryMb, int environments, Duration time) {
        return provisioned.map(prices -> prices.kept()
                .multiply(gigabyteSeconds(memoryMb, time.toMillis()))
                .multiply(BigDecimal.valueOf(environments)));
    }

    /** What requests cost in environments that are kept initialised, without the keeping itself. */
    public Optional<BigDecimal> requestsWhileKept(int memoryMb, long billedMs, long requests) {
        return provisioned.map(prices -> prices.used()
                .multiply(gigabyteSeconds(memoryMb, billedMs))
                .add(price.millionRequests()
                        .multiply(BigDecimal.valueOf(requests))
                        .divide(MILLION, MathContext.DECIMAL64)));
    }
}
