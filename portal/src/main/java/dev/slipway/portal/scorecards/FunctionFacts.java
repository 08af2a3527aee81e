package dev.slipway.portal.scorecards;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.telemetry.RecentPerformance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that checks may look at.
 *
 * @param name name of the function's folder
 * @param manifest what its manifest says; nothing where it cannot be read
 * @param code what its files say
 * @param recent how it did in the last seven days; nothing where it was not measured
 * @param surroundings what stands outside of its folder
 */
public record FunctionFacts(
        String name,
        Optional<Manifest> manifest,
        CodeFacts code,
        Optional<RecentPerformance> recent,
        Surroundings surroundings) {

    /** How it is set up in production. */
    public ProductionFacts.Setup setup() {
        return surroundings.production().setup();
    }

    /** The team that owns it, or an empty text. */
    public String team() {
        return manifest.map(known -> known.owner().value()).orElse("");
    }

    /** The same where nothing but its files is looked at. */
    FunctionFacts filesAlone() {
        return new FunctionFacts(
                name,
                manifest,
                code,
                Optional.empty(),
                new Surroundings(
                        Optional.empty(), ProductionFacts.none("Nobody looked at production."), surroundings.today()));
    }

    /**
     * What stands outside of a function's folder.
     *
     * @param ownerKnown whether {@code teams.yaml} has its team with an owner or a member; nothing where nobody can say
     * @param production what production runs of it
     * @param today the day on which it is looked at
     */
    public record Surroundings(Optional<Boolean> ownerKnown, ProductionFacts production, LocalDate today) {}
}
