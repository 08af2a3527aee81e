package dev.slipway.portal.fleet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the reader wants to see of the fleet.
 *
 * @param text part of a name, team or trigger; empty for all
 * @param team exact team; empty for all
 * @param sort the column to order by
 * @param descending whether the largest comes first
 */
public record FleetQuery(String text, String team, Sort sort, boolean descending) {

    /** Everything, by name. */
    public static final FleetQuery ALL = new FleetQuery("", "", Sort.NAME, false);

    /** A column to order by; functions without the figure come last, whichever way. */
    public enum Sort {
        NAME(Comparator.comparing(FunctionRow::name), row -> true),
        TEAM(Comparator.comparing(FunctionRow::team), row -> row.about().isPresent()),
        TRIGGER(Comparator.comparing(FunctionRow::trigger), row -> row.about().isPresent()),
        INIT_P50(
                Comparator.comparing(
                        row -> row.figures().map(RowFigures::initP50Ms).orElse(0.0)),
                FunctionRow::startedCold),
        INIT_P99(
                Comparator.comparing(
                        row -> row.figures().map(RowFigures::initP99Ms).orElse(0.0)),
                FunctionRow::startedCold),
        MEMORY(
                Comparator.comparing(
                        row -> row.about().map(FunctionRow.About::memoryMb).orElse(0)),
                row -> row.about().isPresent()),
        ZIP(
                Comparator.comparing(
                        row -> row.figures().map(RowFigures::zipBytes).orElse(0L)),
                row -> row.figures().isPresent()),
        CHANGED(Comparator.comparing(FunctionRow::lastChange), row -> true);

        private final Comparator<FunctionRow> order;
        private final Predicate<FunctionRow> known;

        Sort(Comparator<FunctionRow> order, Predicate<FunctionRow> known) {
            this.order = order;
            this.known = known;
        }

        /** The name as it stands in an address. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The column with this id, or by name where there is none. */
        public static Sort of(String id) {
            return Arrays.stream(values())
                    .filter(sort -> sort.id().equals(id))
                    .findFirst()
                    .orElse(NAME);
        }
    }

    boolean accepts(FunctionRow row) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (team.isEmpty() || row.team().equals(team))
                && (wanted.isEmpty()
                        || row.name().contains(wanted)
                        || row.team().contains(wanted)
                        || row.trigger().toLowerCase(Locale.ROOT).contains(wanted));
    }

    Comparator<FunctionRow> order() {
        Comparator<FunctionRow> wanted = descending ? sort.order.reversed() : sort.order;
        return Comparator.<FunctionRow, Boolean>comparing(row -> !sort.known.test(row))
                .thenComparing(wanted)
                .thenComparing(FunctionRow::name);
    }
}
