package dev.slipway.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lambda's list prices for on-demand functions, as of a month. Volume tiers beyond the first, the free tier, provisioned
 * concurrency and anything that is not Lambda are left out.
 */
public final class PriceTable {

    private static final String RESOURCE = "lambda-prices.csv";
    private static final String AS_OF = "# as of ";

    private final YearMonth asOf;
    private final Map<Place, Price> prices;

    private PriceTable(YearMonth asOf, Map<Place, Price> prices) {
        this.asOf = asOf;
        this.prices = Map.copyOf(prices);
    }

    /** The table that comes with this library. */
    public static PriceTable shipped() {
        try (InputStream stream = PriceTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the library: build it again.");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the library.", unreadable);
        }
    }

    static PriceTable parse(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(AS_OF)) {
            throw new IllegalArgumentException("A price table begins with \"" + AS_OF + "2026-11\".");
        }
        YearMonth asOf = YearMonth.parse(lines.getFirst().substring(AS_OF.length()));
        Map<Place, Price> prices = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split(",", -1);
                Architecture architecture = Architecture.labelled(cells[1])
                        .orElseThrow(() -> new IllegalArgumentException("No architecture in \"" + line + "\"."));
                prices.put(
                        new Place(cells[0], architecture),
                        new Price(new BigDecimal(cells[2]), new BigDecimal(cells[3])));
            }
        }
        return new PriceTable(asOf, prices);
    }

    /** The month that the prices were looked up in. */
    public YearMonth asOf() {
        return asOf;
    }

    /** The prices of a region such as {@code eu-central-1}, or nothing for a region that is not in the table. */
    public Optional<Price> price(String region, Architecture architecture) {
        return Optional.ofNullable(prices.get(new Place(region, architecture)));
    }

    /**
     * What a million requests like these cost in a region, in US dollars: each rollup's billed time at its own memory
     * size and architecture, plus the requests. Nothing without requests, or for a region that is not in the table.
     */
    public Optional<BigDecimal> costPerMillion(String region, Collection<Rollup> rollups) {
        long invocations = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (Rollup rollup : rollups) {
            Deployment deployment = rollup.key().deployment();
            Optional<Price> price = price(region, deployment.architecture());
            if (price.isEmpty()) {
                return Optional.empty();
            }
            long requests = rollup.stats().counts().invocations();
            invocations += requests;
            cost = cost.add(price.get()
                    .cost(deployment.memoryMb(), rollup.stats().billed().totalMs(), requests));
        }
        return invocations == 0 ? Optional.empty() : Optional.of(Price.perMillion(cost, invocations));
    }

    private record Place(String region, Architecture architecture) {}
}
