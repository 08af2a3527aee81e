package dev.slipway.portal.fleet.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.fleet.FleetQuery;
import java.util.LinkedHashMap;
import java.util.Map;

/** A query as it stands behind the question mark of the page's address. */
final class FleetAddress {
    private FleetAddress() {}

    static FleetQuery read(QueryParameters parameters) {
        return new FleetQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("team").orElse(""),
                FleetQuery.Sort.of(parameters.getSingleParameter("sort").orElse("name")),
                parameters.getSingleParameter("order").orElse("").equals("desc"));
    }

    /** The part from the question mark on; empty where everything is as it is by default. */
    static String write(FleetQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", query.text());
        put(parameters, "team", query.team());
        put(
                parameters,
                "sort",
                query.sort() == FleetQuery.Sort.NAME ? "" : query.sort().id());
        put(parameters, "order", query.descending() ? "desc" : "");
        return parameters.isEmpty()
                ? ""
                : "?" + QueryParameters.simple(parameters).getQueryString();
    }

    private static void put(Map<String, String> parameters, String key, String value) {
        if (!value.isEmpty()) {
            parameters.put(key, value);
        }
    }
}
