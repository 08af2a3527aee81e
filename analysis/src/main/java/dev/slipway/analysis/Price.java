package dev.slipway.analysis;

import java.math.BigDecimal;
import java.math.MathContext;

/** Prices in US dollars: of a gigabyte-second, and of a million requests. */
public record Price(BigDecimal gigabyteSecond, BigDecimal millionRequests) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MEGABYTE_MILLISECONDS = BigDecimal.valueOf(1024L * 1000);

    /** Refuses negative prices. */
    public Price {
        if (gigabyteSecond.signum() < 0 || millionRequests.signum() < 0) {
            throw new IllegalArgumentException(
                    "Prices are " + gigabyteSecond + " and " + millionRequests + ": give figures from 0 up.");
        }
    }

    /** What these requests cost in US dollars, with their billed milliseconds in all and their memory in megabytes. */
    public BigDecimal cost(int memoryMb, long billedMs, long requests) {
        BigDecimal gigabyteSeconds = BigDecimal.valueOf(memoryMb)
                .multiply(BigDecimal.valueOf(billedMs))
                .divide(MEGABYTE_MILLISECONDS, MathContext.DECIMAL64);
        return gigabyteSeconds
                .multiply(gigabyteSecond)
                .add(millionRequests.multiply(BigDecimal.valueOf(requests)).divide(MILLION, MathContext.DECIMAL64));
    }

    static BigDecimal perMillion(BigDecimal cost, long requests) {
        return cost.multiply(MILLION).divide(BigDecimal.valueOf(requests), MathContext.DECIMAL64);
    }
}
