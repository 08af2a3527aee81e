package dev.slipway.portal.guidelines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Git knew of the documents when the release was built: for each commit, newest first, a line of the commit's time
 * and its author behind an {@code @}, and then the paths that it touched. A build outside of a clone packs none.
 */
record PackedHistory(Map<String, LastChange> changes) {
    static final String FILE = "history.txt";

    static PackedHistory parse(String log) {
        Map<String, Instant> newest = new HashMap<>();
        Map<String, List<String>> authors = new HashMap<>();
        String author = "";
        Instant at = Instant.EPOCH;
        for (String line : log.lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("@")) {
                String[] parts = line.substring(1).split("\t", 2);
                at = OffsetDateTime.parse(parts[0]).toInstant();
                author = parts[1];
            } else {
                newest.putIfAbsent(line, at);
                authors.computeIfAbsent(line, path -> new ArrayList<>()).add(author);
            }
        }
        Map<String, LastChange> changes = new HashMap<>();
        newest.forEach((path, when) -> changes.put(path, LastChange.of(when, authors.getOrDefault(path, List.of()))));
        return new PackedHistory(changes);
    }

    Optional<LastChange> of(String path) {
        return Optional.ofNullable(changes.get(path));
    }
}
