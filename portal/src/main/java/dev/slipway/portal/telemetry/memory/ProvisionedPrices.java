package dev.slipway.portal.telemetry.memory;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Price;
import java.math.BigDecimal;
import java.util.Optional;

/** Prices of environments kept ready, as of 2026-11, for regions with the usual on-demand price. */
final class ProvisionedPrices {

    private static final BigDecimal USUAL_ARM64 = new BigDecimal("0.0000133334");
    private static final BigDecimal USUAL_X86_64 = new BigDecimal("0.0000166667");
    private static final BigDecimal READY_ARM64 = new BigDecimal("0.0000033334");
    private static final BigDecimal READY_X86_64 = new BigDecimal("0.0000041667");
    private static final BigDecimal SECONDS_A_MONTH = BigDecimal.valueOf(30L * 24 * 3_600);
    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1_024);

    private ProvisionedPrices() {}

    /** Dollars for 30 days; nothing where the region's price is not the usual one, since it is not known then. */
    static Optional<BigDecimal> monthly(Price onDemand, Architecture architecture, int memoryMb, int environments) {
        boolean arm = architecture == Architecture.ARM64;
        BigDecimal usual = arm ? USUAL_ARM64 : USUAL_X86_64;
        if (onDemand.gigabyteSecond().compareTo(usual) != 0) {
            return Optional.empty();
        }
        return Optional.of((arm ? READY_ARM64 : READY_X86_64)
                .multiply(SECONDS_A_MONTH)
                .multiply(BigDecimal.valueOf((long) memoryMb * environments))
                .divide(MEGABYTES, java.math.MathContext.DECIMAL64));
    }
}
