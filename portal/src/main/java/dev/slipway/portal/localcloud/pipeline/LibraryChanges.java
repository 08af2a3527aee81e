package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Marks the functions that were built with an older version of a library than the catalog has. */
@Component
@Profile("local")
class LibraryChanges {
    private final CrateGraphs graphs;
    private final BehindFunctions behind;
    private final Releases releases;
    private final PipelineSignals signals;
    private final Writing writing;

    LibraryChanges(
            CrateGraphs graphs, BehindFunctions behind, Releases releases, PipelineSignals signals, Writing writing) {
        this.graphs = graphs;
        this.behind = behind;
        this.releases = releases;
        this.signals = signals;
        this.writing = writing;
    }

    /** Marks the dependants of what changed, but for those whose pipeline runs anyway. */
    void mark(CatalogChanged change, Set<FunctionName> running) {
        if (change.paths().stream().noneMatch(path -> path.startsWith(CrateGraphs.LIBRARIES))) {
            return;
        }
        CrateGraph graph = graphs.at(change.after());
        Set<String> changed = graph.librariesOf(change.paths());
        Set<FunctionName> marked = writing.entry(() -> {
            Set<FunctionName> found = new LinkedHashSet<>();
            for (FunctionName function : graph.functions()) {
                Set<String> used = new TreeSet<>(graph.uses(function));
                used.retainAll(changed);
                boolean built = releases.findFirstByFunctionNameOrderByNumberDesc(function.value())
                        .isPresent();
                if (!used.isEmpty() && built && !running.contains(function)) {
                    put(function, String.join(", ", used), change);
                    found.add(function);
                }
            }
            return found;
        });
        signals.changed(marked);
    }

    private void put(FunctionName function, String libraries, CatalogChanged change) {
        behind.findById(function.value())
                .ifPresentOrElse(
                        row -> row.renew(libraries, change.after(), writing.now()),
                        () -> behind.save(
                                new BehindFunction(function.value(), libraries, change.after(), writing.now())));
    }
}
