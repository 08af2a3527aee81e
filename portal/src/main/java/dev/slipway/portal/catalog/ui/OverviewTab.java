package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.OverviewPart;
import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.uikit.AsyncLoader;
import java.util.List;
import java.util.Optional;

/** First tab: what a function is, what it needs and what it may do, and what other modules know of it. */
@org.springframework.stereotype.Component
class OverviewTab implements FunctionTab {
    private final SourceFiles files;
    private final Teams teams;
    private final AsyncLoader loader;
    private final List<OverviewPart> parts;

    OverviewTab(SourceFiles files, Teams teams, AsyncLoader loader, List<OverviewPart> parts) {
        this.files = files;
        this.teams = teams;
        this.loader = loader;
        this.parts = parts;
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String label() {
        return "Overview";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component content(CatalogEntry.Readable function, QueryParameters query) {
        OverviewPane pane = new OverviewPane();
        loader.load(UI.getCurrent(), () -> Optional.of(overview(function)), pane::show);
        Div content = new Div(pane);
        content.addClassName("stack");
        parts.forEach(part -> content.add(part.content(function)));
        return content;
    }

    private Overview overview(CatalogEntry.Readable function) {
        return new Overview(
                function.manifest(),
                owner(function),
                files.commits(function.folder(), 1).stream().findFirst());
    }

    private String owner(CatalogEntry.Readable function) {
        return switch (teams.current()) {
            case Teams.TeamList.Broken broken -> function.manifest().owner() + " (" + broken.sentence() + ")";
            case Teams.TeamList.Known known ->
                known.teams().stream()
                        .filter(team -> team.name().equals(function.manifest().owner()))
                        .map(Teams.Team::title)
                        .findFirst()
                        .orElse(function.manifest().owner() + " (not in teams.yaml: nobody can change or approve it)");
        };
    }
}
