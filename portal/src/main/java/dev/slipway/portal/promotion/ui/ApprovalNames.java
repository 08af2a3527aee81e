package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.UnknownFunction;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;

/** The function in an address of the inbox; one of which nothing waits is there all the same, and the inbox says so. */
@org.springframework.stereotype.Component
class ApprovalNames implements AddressedNames {
    private final Functions functions;

    ApprovalNames(Functions functions) {
        this.functions = functions;
    }

    @Override
    public Class<? extends Component> view() {
        return ApprovalsView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        return names.get("function")
                .flatMap(function -> UnknownFunction.of(functions, function, name -> "approvals/" + name));
    }
}
