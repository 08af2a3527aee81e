package dev.slipway.portal.fleet;

import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.shared.EnvironmentName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rows put together from what the catalog, the telemetry and the pipelines know of each function. */
@Component
class CatalogRows implements FunctionRows {
    private final Functions functions;
    private final MeasuredFigures figures;
    private final DeliveryPipelines pipelines;

    CatalogRows(Functions functions, MeasuredFigures figures, DeliveryPipelines pipelines) {
        this.functions = functions;
        this.figures = figures;
        this.pipelines = pipelines;
    }

    @Override
    public List<FunctionRow> all() {
        return functions.all().stream().map(this::row).toList();
    }

    private FunctionRow row(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.Readable readable ->
                new FunctionRow(
                        readable.folder(),
                        Optional.of(new FunctionRow.About(
                                readable.manifest().owner().value(),
                                readable.manifest().trigger().summary(),
                                readable.manifest().trigger().type(),
                                readable.manifest().memory().megabytes())),
                        figures.of(readable.name()),
                        pipelines
                                .running(readable.name(), EnvironmentName.PRODUCTION)
                                .map(running -> running.release().number()),
                        readable.lastChange());
            case CatalogEntry.Unreadable unreadable ->
                new FunctionRow(
                        unreadable.folder(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        unreadable.lastChange());
        };
    }
}
