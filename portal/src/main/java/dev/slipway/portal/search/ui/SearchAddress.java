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

    /** The same words among everything. */
    SearchAddress widened() {
        return new SearchAddress(words, Optional.empty(), "");
    }

    boolean isNarrow() {
        return kind.isPresent() || !team.isEmpty();
    }

    SearchAddress withTeam(String other) {
        return new SearchAddress(words, kind, other);
    }

    /** What is searched for, as the browser's tab and the palette name it. */
    String title() {
        String asked = request().words().strip();
        return asked.isEmpty()
                ? "Search"
                : asked + kind.map(only -> " in " + only.label()).orElse("") + (team.isEmpty() ? "" : " of " + team)
                        + " · Search";
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
