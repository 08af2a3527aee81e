package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts are those of the commit that is judged. */
class FactsGatheringTest {

    @TempDir
    Path folder;

    @Test
    void anOwnerIsATeamOfTheCommitThatHasPeople() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(
                folder,
                Map.of(
                        "functions/orders-api/function.yaml",
                        Facts.SOUND,
                        "functions/odd/function.yaml",
                        "schema: 1"))) {
            var facts = new FactsGathering(
                    catalog.source(),
                    new People(catalog),
                    function -> Optional.empty(),
                    new ProductionGathering(new ManualDeliveryPipelines()),
                    Clock.systemUTC());
            CommitId empty = catalog.source().tip();
            CommitId joined = catalog.write("people", "lin");

            assertThat(owner(facts, empty, "orders-api")).contains(false);
            assertThat(owner(facts, joined, "orders-api")).contains(true);
            assertThat(owner(facts, joined, "odd")).isEmpty();
        }
    }

    private static Optional<Boolean> owner(FactsGathering facts, CommitId commit, String function) {
        return facts.of(commit, function).orElseThrow().surroundings().ownerKnown();
    }

    /** The team payments, with whom the file people of a commit names. */
    private record People(TemporaryCatalog catalog) implements Teams {
        @Override
        public TeamList current() {
            return at(catalog.source().tip());
        }

        @Override
        public TeamList at(CommitId commit) {
            Set<String> people = catalog.source()
                    .read(commit, "people")
                    .map(bytes -> Set.of(new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(Set.of());
            return new TeamList.Known(List.of(new Team(new TeamName("payments"), "Payments", Set.of(), people)));
        }
    }
}
