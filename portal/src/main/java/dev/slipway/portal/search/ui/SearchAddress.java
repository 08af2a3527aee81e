package dev.slipway.portal.search.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The address of a search: words, kind and team. */
record SearchAddress(String words, Optional<EntryKind> kind, String team) {
    private static final int SHOWN = 50;

    static SearchAddress of(QueryParameters query) {
        return new SearchAddress(
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("kind").flatMap(EntryKind::of),
                query.getSingleParameter("team").orElse(""));
    }

    SearchAddress withWords(String other) {
        return new SearchAddress(other, kind, team);
    }

    SearchAddress withKind(Optional<EntryKind> other) {
        return new SearchAddress(words, other, team);
    }

    SearchAddress withTeam(String other) {
        return new SearchAddress(words, kind, other);
    }

    SearchRequest request() {
        return new SearchRequest(words, kind, team, SHOWN);
    }

    /** Below the portal's root. */
    String href() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", words);
        parts.put("kind", kind.map(EntryKind::id).orElse(""));
        parts.put("team", team);
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "search" : "search?" + query;
    }
}
