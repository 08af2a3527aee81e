package dev.slipway.generator.cargo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One entry of a lock file.
 *
 * @param id what is locked
 * @param checksum of the package's archive; empty for members of the workspace
 * @param dependencies what it uses
 */
record LockedPackage(PackageId id, String checksum, Set<PackageId> dependencies) {

    LockedPackage {
        dependencies = Set.copyOf(dependencies);
    }

    /** Members of the workspace, and other crates read from a folder, have no source. */
    boolean isMember() {
        return id.source().isEmpty();
    }

    /** The entry's text, with each dependency in the shortest form that is clear among all packages. */
    void appendTo(StringBuilder text, PackageNames names) {
        text.append("\n[[package]]\nname = \"").append(id.name());
        text.append("\"\nversion = \"").append(id.version().text()).append("\"\n");
        if (!isMember()) {
            text.append("source = \"").append(id.source()).append("\"\n");
        }
        if (!checksum.isEmpty()) {
            text.append("checksum = \"").append(checksum).append("\"\n");
        }
        if (!dependencies.isEmpty()) {
            text.append("dependencies = [\n");
            inOrder(names).forEach(name -> text.append(" \"").append(name).append("\",\n"));
            text.append("]\n");
        }
    }

    private List<String> inOrder(PackageNames names) {
        Set<String> ordered = new TreeSet<>();
        dependencies.forEach(dependency -> ordered.add(names.shortest(dependency)));
        return List.copyOf(ordered);
    }
}
