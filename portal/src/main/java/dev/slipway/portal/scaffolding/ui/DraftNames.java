package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.Drafts;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;

/** The draft in an address of the wizard; without one the wizard starts another. */
@org.springframework.stereotype.Component
class DraftNames implements AddressedNames {
    private final Drafts drafts;

    DraftNames(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Class<? extends Component> view() {
        return NewFunctionView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        return names.get("draft")
                .filter(draft ->
                        !DraftId.isOne(draft) || drafts.find(new DraftId(draft)).isEmpty())
                .map(draft -> new NothingThere(
                        "draft",
                        draft,
                        "It may be somebody else's, or older than the 30 days for which drafts are kept.",
                        new NothingThere.Place("Start a new function", "functions/new")));
    }
}
