package dev.slipway.portal.api;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.FleetQuery;
import dev.slipway.portal.promotion.Deployments;
import java.util.List;
import org.springframework.stereotype.Component;

/** Functions as programs read them. */
@Component
public class FunctionReadings {
    private final Fleet fleet;
    private final Functions functions;
    private final Deployments deployments;

    FunctionReadings(Fleet fleet, Functions functions, Deployments deployments) {
        this.fleet = fleet;
        this.functions = functions;
        this.deployments = deployments;
    }

    /** A page of the functions that a query accepts. */
    public Listed<FunctionSummary> list(FleetQuery query, int page, int size) {
        List<FunctionSummary> all =
                fleet.find(query).stream().map(FunctionSummary::of).toList();
        return Listed.page(all, page, size);
    }

    /**
     * One function.
     *
     * @throws NotFoundException if there is none of that name
     */
    public FunctionDetails find(String name) {
        FunctionSummary summary = fleet.find(FleetQuery.ALL).stream()
                .filter(row -> row.name().equals(name))
                .map(FunctionSummary::of)
                .findFirst()
                .orElseThrow(() -> NotFoundException.function(name));
        return switch (functions.find(name).orElseThrow(() -> NotFoundException.function(name))) {
            case CatalogEntry.Readable readable ->
                FunctionDetails.of(summary, readable.manifest(), Permissions.of(readable.manifest()));
            case CatalogEntry.Unreadable unreadable -> FunctionDetails.of(summary, unreadable);
        };
    }

    /**
     * The runs of a function's pipeline, and what runs where.
     *
     * @throws NotFoundException if there is no such function, or it has no pipeline
     */
    public DeploymentSummary deployments(String name) {
        return deployments
                .of(require(name))
                .map(DeploymentSummary::of)
                .orElseThrow(() -> new NotFoundException("The function " + name + " has no pipeline."));
    }

    /**
     * The name of a function whose manifest is sound.
     *
     * @throws NotFoundException if there is none
     */
    FunctionName require(String name) {
        return functions
                .find(name)
                .map(entry -> entry instanceof CatalogEntry.Readable readable ? readable.name() : null)
                .orElseThrow(() -> NotFoundException.function(name));
    }
}
