package dev.slipway.portal.scaffolding;

import dev.slipway.manifest.Manifest;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a draft would commit.
 *
 * @param manifest the function's manifest, with placeholders for answers that have a problem
 * @param files content by path; of the lock file only what is added to it
 * @param problems what is wrong with which answer; empty when the function can be created
 */
public record Preview(Manifest manifest, SortedMap<String, String> files, Map<Question, String> problems) {

    /** Whether nothing is wrong. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** Size of all files in bytes, without the lock file. */
    public long bytes() {
        return files.values().stream().mapToLong(String::length).sum();
    }
}
