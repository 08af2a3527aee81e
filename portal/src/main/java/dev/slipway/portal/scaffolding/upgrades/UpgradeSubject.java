package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.manifest.FunctionName;
import java.util.Optional;

/** What is upgraded as one: a function, or what all functions share. */
public sealed interface UpgradeSubject {

    /** How operations, rows and trailers name it. */
    String key();

    /** How people name it. */
    String title();

    /** Where the portal shows its upgrade, below the portal's root. */
    String address();

    /** The subject of a key, if it is one. */
    static Optional<UpgradeSubject> of(String key) {
        if (key.equals(Shared.KEY)) {
            return Optional.of(new Shared());
        }
        return FunctionName.check(key).isEmpty()
                ? Optional.of(new OfFunction(new FunctionName(key)))
                : Optional.empty();
    }

    /** A function with all that stands in its folder. */
    record OfFunction(FunctionName name) implements UpgradeSubject {

        @Override
        public String key() {
            return name.value();
        }

        @Override
        public String title() {
            return name.value();
        }

        @Override
        public String address() {
            return "functions/" + name + "/upgrades";
        }

        /** Its folder, with a slash at the end. */
        String folder() {
            return GeneratedTree.folder(name);
        }
    }

    /** The shared crates, and the files of the workspace that come with them. */
    record Shared() implements UpgradeSubject {
        private static final String KEY = "@libraries";

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public String title() {
            return "the shared crates";
        }

        @Override
        public String address() {
            return "upgrades/libraries";
        }
    }
}
