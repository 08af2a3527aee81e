package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.portal.shared.CommitId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody takes for what was generated, where nothing is recorded; a person chooses it, the portal never does. */
public sealed interface AdoptionStart {

    /** How operations and addresses write it. */
    String key();

    /** The start that a key means, if it is one. */
    static Optional<AdoptionStart> of(String key) {
        if (key.equals(GeneratedNow.KEY)) {
            return Optional.of(new GeneratedNow());
        }
        return AsCommitted.FORM.matcher(key).matches()
                ? Optional.of(new AsCommitted(new CommitId(key)))
                : Optional.empty();
    }

    /** What the answers in the manifest give now. */
    record GeneratedNow() implements AdoptionStart {
        private static final String KEY = "now";

        @Override
        public String key() {
            return KEY;
        }
    }

    /** The files as they stood at a commit, such as the one that created them. */
    record AsCommitted(CommitId commit) implements AdoptionStart {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");

        @Override
        public String key() {
            return commit.value();
        }
    }
}
