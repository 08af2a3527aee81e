package dev.slipway.portal.scaffolding;

import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names that a new function cannot have, since the catalog's newest commit holds them. */
@Component
class CatalogNames {
    private final Functions functions;
    private final SourceRepository repository;
    private volatile @Nullable LockAt cached;

    private record LockAt(CommitId commit, CargoLock lock) {}

    CatalogNames(Functions functions, SourceRepository repository) {
        this.functions = functions;
        this.repository = repository;
    }

    /** Whether a function or a crate of this name is there, whatever its case. */
    boolean isTaken(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return functions.all().stream()
                        .anyMatch(
                                entry -> entry.folder().toLowerCase(Locale.ROOT).equals(wanted))
                || lock().holds(wanted);
    }

    /** The lock file of the newest commit. */
    CargoLock lock() {
        CommitId tip = repository.tip();
        LockAt known = cached;
        if (known == null || !known.commit().equals(tip)) {
            known = new LockAt(tip, read(repository, tip));
            cached = known;
        }
        return known.lock();
    }

    /**
     * The lock file of a commit.
     *
     * @throws IllegalStateException if the catalog has none
     */
    static CargoLock read(SourceRepository repository, CommitId commit) {
        byte[] text = repository
                .read(commit, GeneratedTree.LOCK_FILE)
                .orElseThrow(() -> new IllegalStateException("The catalog has no Cargo.lock at " + commit.abbreviated()
                        + ": run \"cargo metadata\" in a clone and push the file."));
        return CargoLock.parse(new String(text, StandardCharsets.UTF_8));
    }
}
