package dev.slipway.portal.browser;

import java.util.List;
import java.util.function.Supplier;

/**
 * Every address that the browser tests visit. A new {@code @Route} needs an entry here: its template and an address that
 * shows it with content.
 */
final class VisitedRoutes {
    private static final List<VisitedRoute> ALL = List.of(
            new VisitedRoute("sign-in", "/sign-in"),
            new VisitedRoute("", "/"),
            new VisitedRoute("functions", "/functions"),
            new VisitedRoute("fleet", "/fleet"),
            new VisitedRoute("functions/new/:draft?", "/functions/new"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/source?file=src/handler.rs"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/performance"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/import"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/deployments"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/invoke"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/upgrades"),
            new VisitedRoute("functions/:function/:tab?", "/functions/orders-api/scorecard"),
            new VisitedRoute("scorecards", "/scorecards"),
            new VisitedRoute("scorecards", "/scorecards?branch=rules/none"),
            new VisitedRoute("upgrades", "/upgrades"),
            new VisitedRoute("upgrades/libraries", "/upgrades/libraries"),
            new VisitedRoute("upgrades/campaigns/:id", "/upgrades/campaigns/000000000000000000000000"),
            new VisitedRoute("operations/:id", "/operations/00000000000000000000000000000000"),
            new VisitedRoute("operations/:id", "an operation that is finished", OperationsWithContent::finished),
            new VisitedRoute("operations/:id", "an operation that failed", OperationsWithContent::failed),
            new VisitedRoute("approvals/:function?", "/approvals"),
            new VisitedRoute("delivery", "/delivery"),
            new VisitedRoute("audit", "/audit"),
            new VisitedRoute("settings", "/settings", "grace"),
            new VisitedRoute("tokens", "/tokens"),
            new VisitedRoute("search", "/search"),
            new VisitedRoute("search", "/search?q=orders"),
            new VisitedRoute("guidelines", "/guidelines"),
            new VisitedRoute("guidelines/:first/:second?", "/guidelines/rust-lambda-guidelines"),
            new VisitedRoute("guidelines/catalog/:path*", "/guidelines/catalog/functions/orders-api/README"),
            new VisitedRoute("runs/:run", "/runs/00000000-0000-0000-0000-000000000000"),
            new VisitedRoute("runs/:run", "a run that is done", RunsWithContent::done),
            new VisitedRoute("runs/:run", "a run that failed", RunsWithContent::failed),
            new VisitedRoute("runs/:run", "a run that waits", RunsWithContent::waiting));

    /** The template as the annotation has it, an address, which may come to be only when it is asked for, and who looks. */
    record VisitedRoute(String template, String name, Supplier<String> whereabouts, String person) {
        VisitedRoute(String template, String address) {
            this(template, address, "ada");
        }

        VisitedRoute(String template, String address, String person) {
            this(template, address, () -> address, person);
        }

        VisitedRoute(String template, String name, Supplier<String> whereabouts) {
            this(template, name, whereabouts, "ada");
        }

        String address() {
            return whereabouts.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private VisitedRoutes() {}

    static List<VisitedRoute> all() {
        return ALL;
    }
}
