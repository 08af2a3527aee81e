package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which function uses which of the catalog's libraries.
 *
 * @param libraries folder of each library crate with a trailing slash, by the crate's name
 * @param dependencies names of the libraries that a crate names itself, by the crate's name
 * @param functions all functions
 */
record CrateGraph(Map<String, String> libraries, Map<String, Set<String>> dependencies, Set<FunctionName> functions) {

    /** The libraries that these paths lie in. */
    Set<String> librariesOf(Set<String> paths) {
        return libraries.entrySet().stream()
                .filter(library -> paths.stream().anyMatch(path -> path.startsWith(library.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All libraries that end up in a function, also by way of others. */
    Set<String> uses(FunctionName function) {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(function.value()));
        while (!open.isEmpty()) {
            for (String library : dependencies.getOrDefault(open.pop(), Set.of())) {
                if (used.add(library)) {
                    open.push(library);
                }
            }
        }
        return used;
    }
}
