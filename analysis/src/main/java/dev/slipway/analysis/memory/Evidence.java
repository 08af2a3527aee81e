package dev.slipway.analysis.memory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured at enough requests to count, one observation for each size, smallest size first. */
record Evidence(List<Observation> observations) {

    /** Fewer requests than this say nothing about a mean. */
    static final int FEWEST = 5;

    static Evidence of(List<Observation> given) {
        Map<Integer, Observation> bySize = given.stream()
                .collect(Collectors.toMap(Observation::memoryMb, each -> each, Observation::plus, TreeMap::new));
        return new Evidence(bySize.values().stream()
                .filter(observation -> observation.count() >= FEWEST)
                .toList());
    }

    boolean has(int memoryMb) {
        return observations.stream().anyMatch(observation -> observation.memoryMb() == memoryMb);
    }

    Observation at(int memoryMb) {
        return observations.stream()
                .filter(observation -> observation.memoryMb() == memoryMb)
                .findFirst()
                .orElseThrow();
    }

    boolean holds(int memoryMb) {
        return memoryMb > observations.getFirst().memoryMb()
                && memoryMb < observations.getLast().memoryMb();
    }

    /** As in {@code 472 ms at 128 MB (100 requests) and 144 ms at 1024 MB (100 requests)}. */
    String inWords() {
        List<String> words = observations.stream()
                .map(each -> Words.milliseconds(each.durationMs()) + " at " + each.memoryMb() + " MB (" + each.count()
                        + " requests)")
                .toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
