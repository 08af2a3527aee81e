package dev.slipway.portal.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.catalog.UnknownFunction;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The function and the tab in the address of a function's page. */
@org.springframework.stereotype.Component
class FunctionNames implements AddressedNames {
    private final Functions functions;
    private final List<FunctionTab> tabs;

    FunctionNames(Functions functions, List<FunctionTab> tabs) {
        this.functions = functions;
        this.tabs = tabs;
    }

    @Override
    public Class<? extends Component> view() {
        return FunctionView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String function = names.get("function").orElse("");
        return UnknownFunction.of(functions, function, name -> "functions/" + name)
                .or(() -> names.get("tab").flatMap(tab -> missingTab(function, tab)));
    }

    private Optional<NothingThere> missingTab(String function, String tab) {
        if (tabs.stream().anyMatch(known -> known.id().equals(tab))) {
            return Optional.empty();
        }
        return Optional.of(new NothingThere(
                        "tab",
                        tab,
                        "The page of " + function
                                + " has none of that name: it belongs to a part of the portal that is switched off, or was renamed.",
                        new NothingThere.Place("Open the overview of " + function, "functions/" + function))
                .near(tabs.stream()
                        .sorted(Comparator.comparingInt(FunctionTab::order))
                        .map(known -> new NothingThere.Place(known.label(), "functions/" + function + "/" + known.id()))
                        .toList()));
    }
}
