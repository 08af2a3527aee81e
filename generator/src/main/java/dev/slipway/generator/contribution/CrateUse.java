package dev.slipway.generator.contribution;

import java.util.List;
import java.util.Map;

/**
 * A crate that the function depends on, in the version of the workspace.
 *
 * @param name the crate's name
 * @param features those to switch on besides the workspace's; sorted
 */
record CrateUse(String name, List<String> features) {

    CrateUse {
        features = features.stream().sorted().distinct().toList();
    }

    /** As templates see it. */
    Map<String, Object> words() {
        return Map.of("name", name, "features", features);
    }
}
