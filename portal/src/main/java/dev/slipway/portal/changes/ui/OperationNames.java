package dev.slipway.portal.changes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;

/** The operation in the address of its page. */
@org.springframework.stereotype.Component
class OperationNames implements AddressedNames {
    private final Operations operations;

    OperationNames(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Class<? extends Component> view() {
        return OperationView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String id = names.get("id").orElse("");
        if (OperationId.isValid(id) && operations.find(new OperationId(id)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new NothingThere(
                "operation",
                id,
                OperationId.isValid(id)
                        ? "It may be of another portal, or of another data folder."
                        : "The name of an operation has 32 hexadecimal digits: the address may be incomplete.",
                new NothingThere.Place("Go to Home, where your operations stand", "")));
    }
}
