package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.analysis.memory.Goal;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.MemoryAdvices.MemoryChange;
import dev.slipway.portal.telemetry.MemoryReport;
import dev.slipway.portal.telemetry.PerformanceReport;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.EmptyState;

/** Card with the memory recommendation; the goal stands in the address. */
class MemoryCard extends LoadedCard<MemoryReport> {

    private static final String GOAL = "goal";

    MemoryCard(FunctionName function, PerformanceReport report, PerformanceLookup lookup, AsyncLoader loader) {
        super(
                "Memory",
                advice -> new MemoryContent(
                                advice,
                                goal -> choose(function, report, goal),
                                change -> apply(function, lookup, change))
                        .component(),
                () -> new EmptyState("No advice on memory.", "Its manifest cannot be read: mend it on the tab Source."),
                () -> lookup.services().answers().memory().of(function, report, goal(lookup.address())),
                loader);
    }

    static Goal goal(QueryParameters address) {
        return address.getSingleParameter(GOAL).flatMap(Goal::labelled).orElse(Goal.BALANCED);
    }

    private static void choose(FunctionName function, PerformanceReport report, Goal goal) {
        UI.getCurrent()
                .navigate(
                        "functions/" + function.value() + "/" + PerformanceTab.ID,
                        PerformanceAddress.of(report.query()).merging(GOAL, goal.label()));
    }

    private static void apply(FunctionName function, PerformanceLookup lookup, MemoryChange change) {
        UI.getCurrent()
                .navigate(lookup.services()
                        .answers()
                        .memory()
                        .apply(function, change)
                        .address());
    }
}
