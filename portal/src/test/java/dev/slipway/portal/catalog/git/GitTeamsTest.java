package dev.slipway.portal.catalog.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.security.SignedIn;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitTeamsTest {
    private static final String SOUND = """
            schema: 1
            teams:
              payments:
                name: Payments
                members: [lin, sam]
                owners: [ada]
              identity:
                members: [noor]
                owners: [ada]
            """;
    private static final TeamName PAYMENTS = new TeamName("payments");
    private static final TeamName IDENTITY = new TeamName("identity");

    @TempDir
    Path folder;

    @Test
    void saysWhoBelongsToWhichTeam() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("teams.yaml", SOUND))) {
            GitTeams teams = new GitTeams(catalog.source(), SignedIn.claiming(Map.of()));

            assertThat(teams.teamsOf("lin")).containsExactly(PAYMENTS);
            assertThat(teams.ownedBy("lin")).isEmpty();
            assertThat(teams.teamsOf("ada")).containsExactlyInAnyOrder(PAYMENTS, IDENTITY);
            assertThat(teams.ownedBy("ada")).containsExactlyInAnyOrder(PAYMENTS, IDENTITY);
            assertThat(teams.teamsOf("nobody")).isEmpty();

            catalog.write("teams.yaml", SOUND.replace("lin, ", ""));
            assertThat(teams.teamsOf("lin")).isEmpty();
        }
    }

    @Test
    void takesMembersButNoOwnersFromTheSignIn() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("teams.yaml", SOUND))) {
            GitTeams teams = new GitTeams(
                    catalog.source(), SignedIn.claiming(Map.of("zoe", Set.of(PAYMENTS, new TeamName("elsewhere")))));

            assertThat(teams.teamsOf("zoe")).containsExactly(PAYMENTS);
            assertThat(teams.ownedBy("zoe")).isEmpty();
        }
    }

    @Test
    void putsNobodyIntoATeamWhileTheFileIsBrokenOrMissing() {
        try (TemporaryCatalog catalog = TemporaryCatalog.in(folder, Map.of("README.md", ""))) {
            GitTeams teams = new GitTeams(catalog.source(), SignedIn.claiming(Map.of()));

            assertThat(teams.teamsOf("ada")).isEmpty();
            assertThat(((TeamList.Broken) teams.current()).sentence()).contains("The file is missing.");
            catalog.write("teams.yaml", "schema: 1\nteams: [");
            assertThat(teams.teamsOf("ada")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: 1 | schema: 7 | 1 | is newer than this Slipway",
                "schema: 1 | schema: x | 1 | must be 1",
                "name: Payments | nmae: Payments | 4 | Unknown field \"nmae\"",
                "payments: | Payments!: | 3 | is not kebab-case",
                "[lin, sam] | lin | 5 | must be a list",
                "identity: | payments: | 7 | stands here twice",
                "teams: | team: | 2 | Unknown field \"team\"",
                "owners: [ada] | owner: [ada] | 6 | Unknown field \"owner\"",
            })
    void saysWhatIsWrongAndWhere(String sound, String broken, int line, String message) {
        TeamList teams = TeamsFile.read(SOUND.replace(sound, broken));

        assertThat(teams)
                .isInstanceOfSatisfying(
                        TeamList.Broken.class,
                        list -> assertThat(list.problems()).anySatisfy(problem -> {
                            assertThat(problem.message()).contains(message);
                            assertThat(problem.line()).isEqualTo(line);
                        }));
    }

    @ParameterizedTest
    @CsvSource({"''", "'a: &x [1]\nb: *x'", "'[1]'", "'\u0000'"})
    void bearsAnyText(String text) {
        assertThat(TeamsFile.read(text)).isInstanceOf(TeamList.Broken.class);
    }
}
