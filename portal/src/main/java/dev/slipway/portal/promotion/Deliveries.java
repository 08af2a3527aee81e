package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import java.util.List;

/** How releases reach production: the four key figures, for a function and for each team. */
public interface Deliveries {

    /** One function's figures. */
    DeliveryFigures of(FunctionName function);

    /** The figures of each team that owns a function with a pipeline, by the team's name. */
    List<TeamDelivery> byTeam();

    /**
     * One team's figures over all its functions.
     *
     * @param team the team
     * @param functions how many functions it owns that have a pipeline
     * @param figures the figures
     */
    record TeamDelivery(TeamName team, int functions, DeliveryFigures figures) {}
}
