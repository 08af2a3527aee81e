package dev.slipway.generator.cargo;

import java.util.Comparator;

/**
 * What a lock file's entry is about.
 *
 * @param name the crate's name
 * @param version its version
 * @param source the registry that it comes from; empty for a crate that is read from a folder
 */
record PackageId(String name, CrateVersion version, String source) implements Comparable<PackageId> {

    private static final Comparator<PackageId> ORDER = Comparator.comparing(PackageId::name)
            .thenComparing(PackageId::version)
            .thenComparing(PackageId::source);

    @Override
    public int compareTo(PackageId other) {
        return ORDER.compare(this, other);
    }
}
