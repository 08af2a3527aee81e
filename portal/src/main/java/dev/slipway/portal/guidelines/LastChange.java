package dev.slipway.portal.guidelines;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Git knows of a document.
 *
 * @param at when it was changed last
 * @param by who did
 * @param authors names of all who changed it, those with the most changes first
 */
public record LastChange(Instant at, String by, List<String> authors) {

    public LastChange {
        authors = List.copyOf(authors);
    }

    /** From the names of those who changed it, newest change first. */
    static LastChange of(Instant at, List<String> names) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        names.forEach(name -> changes.merge(name, 1, Integer::sum));
        return new LastChange(
                at,
                names.getFirst(),
                changes.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
