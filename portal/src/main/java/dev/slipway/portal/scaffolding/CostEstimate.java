package dev.slipway.portal.scaffolding;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Price;
import dev.slipway.analysis.PriceTable;
import dev.slipway.manifest.Manifest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a million invocations would cost, before anything is known of the function: an assumed duration, said as such.
 *
 * @param sentence the figure, or why there is none
 * @param basis what was assumed, and as of when the prices are
 */
public record CostEstimate(String sentence, String basis) {
    private static final String REGION = "us-east-1";
    private static final int ASSUMED_MS = 20;
    private static final long MILLION = 1_000_000;

    /** The estimate for a manifest's memory and architecture. */
    public static CostEstimate of(Manifest manifest) {
        PriceTable prices = PriceTable.shipped();
        Optional<Price> price = Architecture.labelled(manifest.architecture().keyword())
                .flatMap(architecture -> prices.price(REGION, architecture));
        String basis = "Assumes " + ASSUMED_MS + " ms billed an invocation at " + manifest.memory() + " on "
                + manifest.architecture() + " in " + REGION + ", prices as of " + prices.asOf()
                + "; the function's page shows what it really takes.";
        return price.map(found -> new CostEstimate(
                        "About $" + perMillion(found, manifest) + " for a million invocations.", basis))
                .orElseGet(() -> new CostEstimate("No price is known for this architecture.", basis));
    }

    private static BigDecimal perMillion(Price price, Manifest manifest) {
        return price.cost(manifest.memory().megabytes(), ASSUMED_MS * MILLION, MILLION)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
