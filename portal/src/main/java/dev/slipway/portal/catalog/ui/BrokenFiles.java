package dev.slipway.portal.catalog.ui;

import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.uikit.WaitingItems;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of the catalog that somebody must repair, on everybody's Home. */
@Component
class BrokenFiles implements WaitingItems {
    private static final String KIND = "Broken files in the catalog";

    private final Functions functions;
    private final Teams teams;

    BrokenFiles(Functions functions, Teams teams) {
        this.functions = functions;
        this.teams = teams;
    }

    @Override
    public List<WaitingItem> waiting() {
        List<WaitingItem> items = new ArrayList<>();
        if (teams.current() instanceof Teams.TeamList.Broken broken) {
            items.add(new WaitingItem(
                    KIND, "teams.yaml", broken.sentence() + " Until then nobody can change or approve.", "functions"));
        }
        for (CatalogEntry entry : functions.all()) {
            if (entry instanceof CatalogEntry.Unreadable broken) {
                CatalogEntry.ManifestProblem first = broken.problems().getFirst();
                items.add(new WaitingItem(
                        KIND,
                        broken.folder(),
                        "function.yaml, line " + first.line() + ": " + first.message(),
                        "functions/" + broken.folder()));
            }
        }
        return items;
    }
}
