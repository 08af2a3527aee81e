package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.Optional;

/** Wish for a run: of which function, at which commit, and whose wish it is. */
sealed interface RunRequest {

    FunctionName function();

    CommitId commit();

    /** Sign-in name of the person who asks, if one does. */
    Optional<String> startedBy();

    /** What no two runs may share: a commit starts a function once, a person as often as they like. */
    String key(RunId id);

    /** The commit itself asks, since it touches the function's folder. */
    record ByCommit(FunctionName function, CommitId commit) implements RunRequest {
        @Override
        public Optional<String> startedBy() {
            return Optional.empty();
        }

        @Override
        public String key(RunId id) {
            return "commit:" + function + ":" + commit;
        }
    }

    /** A person wants production to run a release again that it ran before. */
    record ByRollBack(FunctionName function, CommitId commit, ReleaseNumber release, String person)
            implements RunRequest {
        /** Beginning of the keys of such runs, by which a run is known as one. */
        static final String KEY = "roll-back:";

        @Override
        public Optional<String> startedBy() {
            return Optional.of(person);
        }

        @Override
        public String key(RunId id) {
            return KEY + id;
        }
    }

    /** A person asks. */
    record ByPerson(FunctionName function, CommitId commit, String person) implements RunRequest {
        @Override
        public Optional<String> startedBy() {
            return Optional.of(person);
        }

        @Override
        public String key(RunId id) {
            return "person:" + id;
        }
    }
}
