package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.pipeline.ClosedWay.Place;
import dev.slipway.portal.promotion.ClosedTransition;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.InterventionOutcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Closes and opens the ways into stages; what waits before a way goes on as soon as it is open. */
@Component
@Profile("local")
class WayDesk {
    private final ClosedWays ways;
    private final PipelineSignals signals;
    private final Writing writing;

    WayDesk(ClosedWays ways, PipelineSignals signals, Writing writing) {
        this.ways = ways;
        this.signals = signals;
        this.writing = writing;
    }

    InterventionOutcome close(Intervention.Close wanted) {
        return change(wanted.function(), wanted.stage(), place -> {
            Optional<ClosedWay> closed = ways.findById(place);
            if (closed.isPresent()) {
                return new InterventionOutcome.Refused("The way into " + wanted.stage() + " is closed already, by "
                        + closed.get().closing().by() + ".");
            }
            ways.save(new ClosedWay(
                    place,
                    new ClosedTransition(wanted.person().name(), Optional.empty(), wanted.reason()),
                    writing.now()));
            return new InterventionOutcome.Done("Nothing enters " + wanted.stage() + " until the way is opened.");
        });
    }

    InterventionOutcome open(Intervention.Open wanted) {
        return change(wanted.function(), wanted.stage(), place -> {
            Optional<ClosedWay> closed = ways.findById(place);
            if (closed.isEmpty()) {
                return new InterventionOutcome.Refused("The way into " + wanted.stage() + " is open already.");
            }
            ways.delete(closed.get());
            return new InterventionOutcome.Done("The way into " + wanted.stage() + " is open.");
        });
    }

    private InterventionOutcome change(FunctionName function, String title, Function<Place, InterventionOutcome> verb) {
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(each -> each.title().equals(title))
                .findFirst();
        if (stage.isEmpty() || stage.get() == Stage.CHECKS) {
            return new InterventionOutcome.Refused("The pipeline has no way into \"" + title
                    + "\" that could be closed: choose a stage after Checks.");
        }
        InterventionOutcome outcome = writing.entry(() -> verb.apply(Place.of(function, stage.get())));
        if (outcome instanceof InterventionOutcome.Done) {
            signals.changed(function);
        }
        return outcome;
    }
}
