package dev.slipway.portal.scorecards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionStack;
import dev.slipway.manifest.permissions.TemplatePermissions;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.PipelineState;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.promotion.RunningRelease;
import dev.slipway.portal.promotion.Synthesised;
import dev.slipway.portal.scorecards.ProductionFacts.Setup;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the pipelines what production runs; the template of a release never changes, so each is read once. */
@Component
class ProductionGathering {
    private static final EnvironmentName PRODUCTION = EnvironmentName.PRODUCTION;
    private static final int KEPT = 20_000;

    private final DeliveryPipelines pipelines;
    private final Cache<Wanted, Setup.Known> setups =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Wanted(FunctionName function, ReleaseNumber release) {}

    ProductionGathering(DeliveryPipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** Of all functions that have a pipeline. */
    Map<FunctionName, ProductionFacts> all() {
        Map<FunctionName, ProductionFacts> all = new HashMap<>();
        for (PipelineState state : pipelines.all()) {
            all.put(state.function(), facts(state.function(), state.production()));
        }
        return all;
    }

    /** Of one function. */
    ProductionFacts of(FunctionName function) {
        return facts(function, pipelines.running(function, PRODUCTION));
    }

    /** Of a function that no pipeline knows. */
    static ProductionFacts nothing() {
        return ProductionFacts.none("Production runs no release of it.");
    }

    private ProductionFacts facts(FunctionName function, Optional<RunningRelease> running) {
        return running.map(RunningRelease::release)
                .map(release -> new ProductionFacts(
                        Optional.of(release.number().toString()),
                        pipelines.facts(function, release.number()).flatMap(RunFacts::zipBytes),
                        setup(new Wanted(function, release.number()))))
                .orElseGet(ProductionGathering::nothing);
    }

    private Setup setup(Wanted wanted) {
        Setup.Known known = setups.getIfPresent(wanted);
        return known != null ? known : read(wanted);
    }

    private Setup read(Wanted wanted) {
        return switch (pipelines.synthesised(wanted.function(), wanted.release(), PRODUCTION)) {
            case Synthesised.NotNeeded none ->
                new Setup.NotKnown(
                        "Production is this machine, where no stack with queues, alarms and a role is made.");
            case Synthesised.Missing missing ->
                new Setup.NotKnown(
                        "The template of " + wanted.release() + " cannot be looked at: " + ended(missing.why()));
            case Synthesised.Template template -> parsed(wanted, template.json());
        };
    }

    private Setup parsed(Wanted wanted, String json) {
        try {
            var setup = new Setup.Known(
                    FunctionStack.of(json, new DeployedFunction(wanted.function(), PRODUCTION.id())),
                    TemplatePermissions.of(json, List.of(), PRODUCTION.id()));
            setups.put(wanted, setup);
            return setup;
        } catch (IllegalArgumentException unreadable) {
            return new Setup.NotKnown(
                    "The template of " + wanted.release() + " cannot be looked at: " + unreadable.getMessage());
        }
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
