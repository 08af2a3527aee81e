package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.scorecards.Scorecards;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.List;
import java.util.Optional;

/** The branch whose effect an address asks for. */
@org.springframework.stereotype.Component
class BranchNames implements AddressedNames {
    private final Scorecards scorecards;

    BranchNames(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public Class<? extends Component> view() {
        return ScorecardsView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        return query.getSingleParameter(ScorecardsView.BRANCH)
                .filter(branch -> !branch.isEmpty())
                .flatMap(branch -> missing(branch, scorecards.branches()));
    }

    private static Optional<NothingThere> missing(String branch, List<String> known) {
        if (known.contains(branch)) {
            return Optional.empty();
        }
        return Optional.of(new NothingThere(
                        "branch",
                        branch,
                        "It may have been merged and deleted.",
                        new NothingThere.Place("Show all functions as they are now", "scorecards"))
                .near(branch, known, FleetContent::effect));
    }
}
