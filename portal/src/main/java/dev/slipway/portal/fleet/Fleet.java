package dev.slipway.portal.fleet;

import dev.slipway.portal.security.ReadersOnly;
import java.util.List;
import org.springframework.stereotype.Service;

/** All functions as rows, filtered and ordered. */
@Service
public class Fleet {
    private final FunctionRows rows;

    Fleet(FunctionRows rows) {
        this.rows = rows;
    }

    /** The rows that a query accepts, in its order. */
    @ReadersOnly
    public List<FunctionRow> find(FleetQuery query) {
        return rows.all().stream().filter(query::accepts).sorted(query.order()).toList();
    }

    /** The teams that own a function, by name. */
    @ReadersOnly
    public List<String> teams() {
        return rows.all().stream()
                .map(FunctionRow::team)
                .filter(team -> !team.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
