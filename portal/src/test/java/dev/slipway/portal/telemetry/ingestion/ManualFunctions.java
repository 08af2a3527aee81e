package dev.slipway.portal.telemetry.ingestion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions by name only: the plan of turns asks for no more. */
final class ManualFunctions implements Functions {
    final List<String> names = new ArrayList<>();

    @Override
    @SuppressWarnings("NullAway") // nobody who plans turns looks at a manifest
    public List<CatalogEntry> all() {
        return names.stream()
                .<CatalogEntry>map(name -> new CatalogEntry.Readable(new FunctionName(name), null, Instant.EPOCH))
                .toList();
    }

    @Override
    public Optional<CatalogEntry> find(String folder) {
        return all().stream().filter(entry -> entry.folder().equals(folder)).findFirst();
    }

    @Override
    public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
        return Optional.empty();
    }
}
