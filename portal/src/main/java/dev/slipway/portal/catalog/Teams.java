package dev.slipway.portal.catalog;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The teams of {@code teams.yaml}, as the newest commit has them unless another one is named. */
public interface Teams {

    /** All teams, or what keeps the file from being read. */
    TeamList current();

    /** The same as a commit has them, such as that of a branch; the current ones where no others are kept. */
    default TeamList at(CommitId commit) {
        return current();
    }

    /** What came of reading {@code teams.yaml}. */
    sealed interface TeamList {

        /**
         * The teams.
         *
         * @param teams by name
         * @param libraries team whose developers upgrade the shared crates; administrators may at any rate
         */
        record Known(List<Team> teams, Optional<TeamName> libraries) implements TeamList {

            /** Teams of which none is named for the shared crates. */
            public Known(List<Team> teams) {
                this(teams, Optional.empty());
            }

            public Known {
                teams = List.copyOf(teams);
            }
        }

        /** The file is missing or broken: nobody belongs to a team until it is repaired. */
        record Broken(List<ManifestProblem> problems) implements TeamList {

            public Broken {
                problems = List.copyOf(problems);
            }

            /** The first problem with its place and what to do, as one sentence for a person. */
            public String sentence() {
                ManifestProblem first = problems.getFirst();
                return "teams.yaml cannot be read: line " + first.line() + ": " + first.message() + " " + first.hint();
            }
        }
    }

    /**
     * A team.
     *
     * @param name as functions name it as their owner
     * @param title the name as people write it
     * @param owners sign-in names of those who speak for its functions
     * @param members sign-in names of the others
     */
    record Team(TeamName name, String title, Set<String> owners, Set<String> members) {

        public Team {
            owners = Set.copyOf(owners);
            members = Set.copyOf(members);
        }

        /** Whether the person is a member or an owner. */
        public boolean has(String personId) {
            return owners.contains(personId) || members.contains(personId);
        }
    }
}
