package dev.slipway.generator.cargo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The names under which the packages of one lock file refer to each other: as short as is still clear. */
final class PackageNames {

    private final Map<String, TreeSet<PackageId>> byName = new HashMap<>();

    PackageNames(Collection<PackageId> ids) {
        ids.forEach(
                id -> byName.computeIfAbsent(id.name(), name -> new TreeSet<>()).add(id));
    }

    /** {@code name}, {@code name version} or {@code name version (source)}. */
    String shortest(PackageId id) {
        List<PackageId> sameName = of(id.name());
        long sameVersion = sameName.stream()
                .filter(other -> other.version().equals(id.version()))
                .count();
        if (sameVersion > 1) {
            String source = id.source().isEmpty() ? "" : " (" + id.source() + ")";
            return id.name() + " " + id.version().text() + source;
        }
        return sameName.size() > 1 ? id.name() + " " + id.version().text() : id.name();
    }

    /** All packages of this name, by version. */
    List<PackageId> of(String name) {
        return List.copyOf(byName.getOrDefault(name, new TreeSet<>()));
    }

    /** The package that an entry's dependency means. */
    PackageId meantBy(String reference) {
        return of(reference.split(" ", 2)[0]).stream()
                .filter(id -> shortest(id).equals(reference))
                .findFirst()
                .orElseThrow(() -> new CargoLockException("Cargo.lock refers to \"" + reference
                        + "\", which it does not hold: let cargo write the file again (cargo metadata)."));
    }
}
