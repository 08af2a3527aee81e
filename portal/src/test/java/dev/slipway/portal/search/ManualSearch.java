package dev.slipway.portal.search;

import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A search that knows a few titles, each by its beginning, and remembers what it was asked. */
public final class ManualSearch {
    private final List<Hit> known = new ArrayList<>();
    private final List<SearchRequest> asked = new ArrayList<>();

    /** Lets this be found. */
    public ManualSearch knows(EntryKind kind, String title, String address) {
        known.add(hit(kind, title, address));
        return this;
    }

    /** A hit without matches. */
    public static Hit hit(EntryKind kind, String title, String address) {
        return new Hit(kind, List.of(new Piece(title, false)), "", address, List.of());
    }

    /** A result with these hits. */
    public static SearchResult result(Hit... hits) {
        Map<EntryKind, Integer> kinds = new TreeMap<>();
        List.of(hits).forEach(hit -> kinds.merge(hit.kind(), 1, Integer::sum));
        return new SearchResult(
                List.of(hits), hits.length, new TreeMap<>(kinds), new TreeMap<>(Map.of("payments", 1)), Coverage.WHOLE);
    }

    /** A service that answers whatever is asked with this. */
    public static Search answering(SearchResult result) {
        return answering(request -> result);
    }

    /** A service that answers each request in this way. */
    public static Search answering(Function<SearchRequest, SearchResult> answer) {
        return new Search((request, roles) -> answer.apply(request), SignedIn.with());
    }

    /** What was asked so far. */
    public List<SearchRequest> asked() {
        return asked;
    }

    /** The service over it. */
    public Search open(Role... roles) {
        return new Search(
                (request, mine) -> {
                    asked.add(request);
                    return result(known.stream()
                            .filter(hit -> matches(hit, request))
                            .limit(request.limit())
                            .toArray(Hit[]::new));
                },
                SignedIn.with(roles));
    }

    private static boolean matches(Hit hit, SearchRequest request) {
        Optional<EntryKind> kind = request.kind();
        return kind.map(hit.kind()::equals).orElse(true)
                && hit.plainTitle()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(request.words().toLowerCase(java.util.Locale.ROOT));
    }
}
