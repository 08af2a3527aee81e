package dev.slipway.generator.cargo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The names under which the packages of one lock file refer to each other: as short as is still clear. */
final class PackageNames {

    private final Map<String, TreeSet<PackageId>> byName = new HashMap<>();
    private final Map<String, PackageId> byReference = new HashMap<>();

    PackageNames(Collection<PackageId> ids) {
        ids.forEach(
                id -> byName.computeIfAbsent(id.name(), name -> new TreeSet<>()).add(id));
        ids.forEach(id -> byReference.put(shortest(id), id));
    }

    /** {@code name}, {@code name version} or {@code name version (source)}. */
    String shortest(PackageId id) {
        TreeSet<PackageId> sameName = byName.getOrDefault(id.name(), new TreeSet<>());
        if (sameName.size() < 2) {
            return id.name();
        }
        long sameVersion = sameName.stream()
                .filter(other -> other.version().equals(id.version()))
                .count();
        String source = sameVersion < 2 || id.source().isEmpty() ? "" : " (" + id.source() + ")";
        return id.name() + " " + id.version().text() + source;
    }

    /** All packages of this name, by version. */
    List<PackageId> of(String name) {
        return List.copyOf(byName.getOrDefault(name, new TreeSet<>()));
    }

    /** The package that an entry's dependency means. */
    PackageId meantBy(String reference) {
        PackageId meant = byReference.get(reference);
        if (meant == null) {
            throw new CargoLockException("Cargo.lock refers to \"" + reference
                    + "\", which it does not hold: let cargo write the file again (cargo metadata).");
        }
        return meant;
    }
}
