package dev.slipway.portal.catalog.git;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Functions by their folders; kept for as long as the tip stays, and re-read folder by folder when it moves. */
@Component
class GitFunctions implements Functions {
    static final String FOLDER = "functions";

    private static final Logger LOG = LoggerFactory.getLogger(GitFunctions.class);

    private final SourceRepository repository;
    private Optional<CatalogSnapshot> newest = Optional.empty();

    GitFunctions(SourceRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<CatalogEntry> all() {
        return snapshot().entries().values().stream()
                .map(CatalogSnapshot.Entry::entry)
                .toList();
    }

    @Override
    public Optional<CatalogEntry> find(String folder) {
        return Optional.ofNullable(snapshot().entries().get(folder)).map(CatalogSnapshot.Entry::entry);
    }

    @Override
    public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
        return read(commit, name.value())
                .map(file -> ManifestFiles.entry(name.value(), Optional.of(file), Instant.EPOCH))
                .flatMap(entry -> entry instanceof CatalogEntry.Readable readable
                        ? Optional.of(readable.manifest())
                        : Optional.empty());
    }

    private synchronized CatalogSnapshot snapshot() {
        CommitId tip = repository.tip();
        if (newest.isEmpty() || !newest.get().commit().equals(tip)) {
            newest = Optional.of(read(tip));
        }
        return newest.get();
    }

    private CatalogSnapshot read(CommitId tip) {
        Map<String, CatalogSnapshot.Entry> before =
                newest.map(CatalogSnapshot::entries).orElse(Map.of());
        Map<String, CatalogSnapshot.Entry> entries = new TreeMap<>();
        Map<String, CommitSummary> lastChanges = repository.lastChanges(tip, FOLDER);
        repository.paths(tip).stream()
                .filter(path -> path.startsWith(FOLDER + "/") && path.indexOf('/', FOLDER.length() + 1) > 0)
                .map(path -> path.split("/")[1])
                .distinct()
                .forEach(folder -> entries.put(folder, entry(tip, folder, before, lastChanges)));
        return new CatalogSnapshot(tip, entries);
    }

    private CatalogSnapshot.Entry entry(
            CommitId tip,
            String folder,
            Map<String, CatalogSnapshot.Entry> before,
            Map<String, CommitSummary> lastChanges) {
        Optional<CommitSummary> change = Optional.ofNullable(lastChanges.get(folder));
        CommitId lastCommit = change.map(CommitSummary::id).orElse(tip);
        return Optional.ofNullable(before.get(folder))
                .filter(known -> known.lastCommit().equals(lastCommit))
                .orElseGet(() -> new CatalogSnapshot.Entry(
                        lastCommit,
                        readable(tip, folder, change.map(CommitSummary::at).orElse(Instant.EPOCH))));
    }

    private CatalogEntry readable(CommitId tip, String folder, Instant lastChange) {
        return Isolated.call(() -> ManifestFiles.entry(folder, read(tip, folder), lastChange), e -> {
            SourceUnavailableException.passOn(e);
            LOG.error("The manifest of functions/{} cannot be read", folder, e);
            return ManifestFiles.unreadable(folder, lastChange);
        });
    }

    private Optional<byte[]> read(CommitId commit, String folder) {
        return repository.read(commit, FOLDER + "/" + folder + "/" + Manifest.FILE_NAME);
    }
}
