package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Position;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Row;
import dev.slipway.portal.uikit.WaitingItems;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Functions of the reader's teams that are behind their template, among what waits for them. */
@Component
class WaitingUpgrades implements WaitingItems {
    private static final int NAMED = 3;

    private final UpgradeOverviews overviews;

    WaitingUpgrades(UpgradeOverviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public List<WaitingItem> waiting() {
        List<Row> behind =
                overviews.overview().behind().stream().filter(Row::mine).toList();
        if (behind.isEmpty()) {
            return List.of();
        }
        String title = behind.size() == 1
                ? "1 function is behind its template"
                : behind.size() + " functions are behind their template";
        String route = behind.size() == 1
                ? new UpgradeSubject.OfFunction(behind.getFirst().name()).address()
                : "upgrades";
        return List.of(new WaitingItem("Upgrades", title, detail(behind), route));
    }

    private static String detail(List<Row> behind) {
        String names =
                behind.stream().limit(NAMED).map(row -> row.name().value()).collect(Collectors.joining(", "));
        String more = behind.size() > NAMED ? " and " + (behind.size() - NAMED) + " more" : "";
        long inConflict = behind.stream()
                .filter(row -> row.position() instanceof Position.Behind position && position.conflicts() > 0)
                .count();
        return names + more + (inConflict == 0 ? ", no conflicts" : ", " + inConflict + " with conflicts");
    }
}
