package dev.slipway.portal.fleet.ranking;

import java.util.Arrays;
import java.util.Locale;

/** What functions are ranked by, the worst first; those without the figure come last. */
public enum Ranking {
    INIT_P99("init p99", "init_tail"),
    COLD_SHARE("cold share", "cold_share"),
    WASTE("wasted memory", "wasted_monthly"),
    SIZE("zip size", "zip_bytes"),
    REGRESSION("regression", "regression_share"),
    COST("cost a month", "monthly_cost");

    private final String label;
    private final String column;

    Ranking(String label, String column) {
        this.label = label;
        this.column = column;
    }

    /** What it is called on screen. */
    public String label() {
        return label;
    }

    /** The name as it stands in an address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ranking with this id, or by init where there is none. */
    public static Ranking of(String id) {
        return Arrays.stream(values())
                .filter(ranking -> ranking.id().equals(id))
                .findFirst()
                .orElse(INIT_P99);
    }

    /** The end of a query; the columns are this type's own, never a reader's words. */
    String order() {
        return " order by case when " + column + " is null then 1 else 0 end, " + column + " desc, function_name";
    }
}
