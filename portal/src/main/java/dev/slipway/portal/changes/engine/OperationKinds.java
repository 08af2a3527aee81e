package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.OperationKind;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of operation that the modules have declared. */
@Component
class OperationKinds {
    private final Map<String, OperationKind> byName = new HashMap<>();
    private final EarlierCommits earlier;

    OperationKinds(List<OperationKind> kinds, List<CatalogChange> changes, SourceRepository repository) {
        earlier = new EarlierCommits(repository);
        kinds.forEach(this::add);
        changes.forEach(change -> add(new CatalogChangeKind(change, repository)));
    }

    Optional<OperationKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    OperationKind require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No kind of operation is called \"" + name
                        + "\": there are "
                        + String.join(", ", byName.keySet().stream().sorted().toList()) + "."));
    }

    /** Whether an attempt at this operation has made its commit, noted or not. */
    boolean hasCommitted(OperationRow row) {
        return row.result().commit().isPresent()
                || row.base().flatMap(base -> earlier.of(row.id(), base)).isPresent();
    }

    private void add(OperationKind kind) {
        if (byName.putIfAbsent(kind.name(), kind) != null) {
            throw new IllegalStateException("Two kinds of operation are called \"" + kind.name() + "\": rename one.");
        }
    }
}
