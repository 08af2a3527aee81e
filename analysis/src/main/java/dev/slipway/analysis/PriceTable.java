package dev.slipway.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lambda's list prices, as of a month: on demand by region and architecture, and where they are known the volume tiers and
 * the prices under provisioned concurrency. The free tier and anything that is not Lambda are left out.
 */
public final class PriceTable {

    private static final String RESOURCE = "lambda-prices.csv";
    private static final String AS_OF = "# as of ";
    private static final int KEPT = 4;
    private static final int TIERS = 6;

    private final YearMonth asOf;
    private final Map<Place, CostModel> models;

    private PriceTable(YearMonth asOf, Map<Place, CostModel> models) {
        this.asOf = asOf;
        this.models = Map.copyOf(models);
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
        Map<Place, CostModel> models = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split(",", -1);
                Architecture architecture = Architecture.labelled(cells[1])
                        .orElseThrow(() -> new IllegalArgumentException("No architecture in \"" + line + "\"."));
                models.put(new Place(cells[0], architecture), model(asOf, cells));
            }
        }
        return new PriceTable(asOf, models);
    }

    private static CostModel model(YearMonth asOf, String[] cells) {
        Price price = new Price(new BigDecimal(cells[2]), new BigDecimal(cells[3]));
        List<CostModel.Tier> tiers =
                new ArrayList<>(List.of(new CostModel.Tier(BigDecimal.ZERO, price.gigabyteSecond())));
        for (String tier : cell(cells, TIERS).isEmpty()
                ? new String[0]
                : cell(cells, TIERS).split(" ")) {
            String[] parts = tier.split(":");
            tiers.add(new CostModel.Tier(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        Optional<CostModel.Provisioned> provisioned = cell(cells, KEPT).isEmpty()
                ? Optional.empty()
                : Optional.of(new CostModel.Provisioned(
                        new BigDecimal(cell(cells, KEPT)), new BigDecimal(cell(cells, KEPT + 1))));
        return new CostModel(asOf, price, tiers, provisioned);
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }

    /** The month that the prices were looked up in. */
    public YearMonth asOf() {
        return asOf;
    }

    /** The prices of a region such as {@code eu-central-1}, or nothing for a region that is not in the table. */
    public Optional<Price> price(String region, Architecture architecture) {
        return model(region, architecture).map(CostModel::price);
    }

    /** Everything that is known of a region's prices, or nothing for a region that is not in the table. */
    public Optional<CostModel> model(String region, Architecture architecture) {
        return Optional.ofNullable(models.get(new Place(region, architecture)));
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
