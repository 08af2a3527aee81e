package dev.slipway.generator.cargo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of a lock file; only the form that cargo itself writes, which has one field or item a line. */
final class LockText {

    private record Entry(Map<String, String> fields, List<String> dependencies) {

        private Entry() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }

        private void read(String line) {
            if (line.startsWith(" \"") && line.endsWith("\",")) {
                dependencies.add(line.substring(2, line.length() - 2));
                return;
            }
            int equals = line.indexOf(" = \"");
            if (equals > 0 && line.endsWith("\"") && line.length() > equals + 4) {
                fields.put(line.substring(0, equals), line.substring(equals + 4, line.length() - 1));
            }
        }

        private PackageId id() {
            return new PackageId(
                    fields.getOrDefault("name", ""),
                    CrateVersion.of(fields.getOrDefault("version", "")),
                    fields.getOrDefault("source", ""));
        }
    }

    private LockText() {}

    static SortedMap<PackageId, LockedPackage> packages(String text) {
        List<Entry> entries = entries(text);
        var names = new PackageNames(entries.stream().map(Entry::id).toList());
        SortedMap<PackageId, LockedPackage> packages = new TreeMap<>();
        for (Entry entry : entries) {
            Set<PackageId> dependencies = new HashSet<>();
            entry.dependencies().forEach(reference -> dependencies.add(names.meantBy(reference)));
            PackageId id = entry.id();
            packages.put(id, new LockedPackage(id, entry.fields().getOrDefault("checksum", ""), dependencies));
        }
        return packages;
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.equals("[[package]]")) {
                entries.add(new Entry());
            } else if (!entries.isEmpty()) {
                entries.getLast().read(line);
            }
        }
        return entries;
    }
}
