package dev.slipway.portal.localcloud.pipeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import dev.slipway.portal.localcloud.pipeline.RunControl;
import dev.slipway.portal.localcloud.pipeline.RunId;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The run in the address of its page; without local pipelines there is none. */
@org.springframework.stereotype.Component
class RunNames implements AddressedNames {
    private final ObjectProvider<RunControl> control;

    RunNames(ObjectProvider<RunControl> control) {
        this.control = control;
    }

    @Override
    public Class<? extends Component> view() {
        return RunView.class;
    }

    @Override
    public Optional<NothingThere> missing(RouteParameters names, QueryParameters query) {
        String id = names.get("run").orElse("");
        Optional<RunControl> runs = Optional.ofNullable(control.getIfAvailable());
        if (RunId.parse(id)
                .flatMap(run -> runs.flatMap(known -> known.find(run)))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new NothingThere(
                "run",
                id,
                runs.isPresent()
                        ? "It may be of another data folder. The runs of a function stand on its Deployments tab."
                        : "This portal has no local pipelines. What was delivered stands on a function's Deployments tab.",
                new NothingThere.Place("Open the functions", "functions")));
    }
}
