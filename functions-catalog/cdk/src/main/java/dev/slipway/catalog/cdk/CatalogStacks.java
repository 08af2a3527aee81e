package dev.slipway.catalog.cdk;

import dev.slipway.infra.FunctionOptions;
import dev.slipway.infra.RustFunction;
import dev.slipway.infra.RustFunctionProps;
import dev.slipway.infra.Surroundings;
import dev.slipway.infra.delivery.DeliveryNames;
import dev.slipway.infra.delivery.DeliveryStack;
import dev.slipway.infra.delivery.EnvironmentStack;
import dev.slipway.infra.delivery.EnvironmentSynthesizer;
import dev.slipway.infra.delivery.FunctionPipeline;
import dev.slipway.infra.delivery.PipelineShape;
import dev.slipway.infra.hosting.PortalHosting;
import dev.slipway.infra.hosting.PortalStack;
import dev.slipway.manifest.AwsPlace;
import dev.slipway.manifest.EnvironmentPlace;
import dev.slipway.manifest.Environments;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.deployed.DeployedFunction;
import dev.slipway.manifest.deployed.FunctionDelivery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The stacks of a catalog: one for each function and environment, and one for its pipeline. */
final class CatalogStacks {
    private final Construct scope;
    private final Optional<Environments> environments;
    private final CodeSource code;
    private Optional<DeliveryStack> delivery = Optional.empty();

    CatalogStacks(Construct scope, Optional<Environments> environments, CodeSource code) {
        this.scope = scope;
        this.environments = environments;
        this.code = code;
    }

    /** What each account has once. */
    void shared(Path app) {
        Environments known = environments.orElseThrow(() -> new IllegalArgumentException(
                "--shared needs an environments.yaml at the catalog's root: docs/operations.md says what it holds."));
        new EnvironmentStack(scope, "staging", known.staging().place(), known.delivery());
        new EnvironmentStack(scope, "production", known.production().place(), known.delivery());
        delivery = Optional.of(new DeliveryStack(scope, known, app));
    }

    /** The portal itself. */
    void portal(PortalHosting hosting) {
        Environments known = environments.orElseThrow(() -> new IllegalArgumentException(
                "--portal needs an environments.yaml at the catalog's root: docs/operations.md says what it holds."));
        new PortalStack(scope, known, hosting);
    }

    void functions(List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            function(manifest, "staging", environments.map(Environments::staging));
            function(manifest, "production", environments.map(Environments::production));
            environments.ifPresent(known -> delivery.ifPresent(shared -> pipeline(manifest, known, shared)));
        }
    }

    private void function(Manifest manifest, String environment, Optional<EnvironmentPlace> known) {
        DeployedFunction deployed = new DeployedFunction(manifest.name(), environment);
        StackProps.Builder props = StackProps.builder()
                .description(manifest.description().value())
                .tags(new TreeMap<>(Map.of(
                        "slipway:function", manifest.name().value(),
                        "slipway:team", manifest.owner().value(),
                        "slipway:environment", environment)));
        known.ifPresent(place -> props.env(environment(place.place()))
                .synthesizer(EnvironmentSynthesizer.of(place.place(), environment)));
        Surroundings surroundings = known.map(place -> Surroundings.of(place, DeliveryNames.boundary(environment)))
                .orElse(Surroundings.usual());
        new RustFunction(
                new Stack(scope, deployed.stack(), props.build()),
                "Function",
                RustFunctionProps.of(
                        manifest, environment, code.of(manifest.name()), FunctionOptions.of(manifest, surroundings)));
    }

    private void pipeline(Manifest manifest, Environments known, DeliveryStack shared) {
        FunctionDelivery names = new FunctionDelivery(manifest.name());
        Stack stack = new Stack(
                scope,
                names.stack(),
                StackProps.builder()
                        .description("Carries releases of " + manifest.name() + " to production.")
                        .env(environment(known.delivery()))
                        .build());
        new FunctionPipeline(stack, names, known, shared.key(), PipelineShape.of(manifest));
    }

    private static Environment environment(AwsPlace place) {
        return Environment.builder()
                .account(place.account())
                .region(place.region())
                .build();
    }
}
