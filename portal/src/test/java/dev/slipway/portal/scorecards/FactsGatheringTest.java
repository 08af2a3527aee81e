package dev.slipway.portal.scorecards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
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
            FactsGathering facts = gathering(catalog.source(), catalog);
            CommitId empty = catalog.source().tip();
            CommitId joined = catalog.write("people", "lin");

            assertThat(owner(facts, empty, "orders-api")).contains(false);
            assertThat(owner(facts, joined, "orders-api")).contains(true);
            assertThat(owner(facts, joined, "odd")).isEmpty();
        }
    }

    @Test
    void aFunctionWithALargeFileIsJudgedByItsOtherFiles() {
        byte[] large = new byte[(int) SourceRepository.LARGEST_FILE + 1];
        try (TemporaryCatalog catalog = TemporaryCatalog.seeded(
                folder,
                Map.of(
                        "functions/large/big.bin",
                        large,
                        "functions/large/src/main.rs",
                        "x.unwrap();".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(gathering(catalog.source(), catalog).all(catalog.source().tip()))
                    .singleElement()
                    .satisfies(facts -> assertThat(facts.code().panics()).hasSize(1));
        }
    }

    @Test
    void aFunctionThatCannotBeReadIsLeftOutAndAllOthersAreJudged() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(
                folder, Map.of("functions/odd/function.yaml", "odd", "functions/sound/function.yaml", Facts.SOUND))) {
            FactsGathering facts = gathering(catalog.overflowingAt("functions/odd"), catalog);

            assertThat(facts.all(catalog.source().tip()))
                    .extracting(FunctionFacts::name)
                    .containsExactly("sound");
            assertThatThrownBy(() -> facts.of(catalog.source().tip(), "odd")).isInstanceOf(StackOverflowError.class);
        }
    }

    private static FactsGathering gathering(SourceRepository repository, TemporaryCatalog catalog) {
        return new FactsGathering(
                repository,
                new People(catalog),
                function -> Optional.empty(),
                new ProductionGathering(new ManualDeliveryPipelines()),
                Clock.systemUTC());
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
