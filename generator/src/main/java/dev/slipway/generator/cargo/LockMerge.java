package dev.slipway.generator.cargo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Merges lock files three ways, package by package: what one side changed is taken, of what both changed the higher
 * version. Cargo never locks two versions that are compatible with each other, so packages meet in places: one for each
 * name and range of compatible versions.
 */
final class LockMerge {

    /** Where at most one package can be. */
    private record Place(String name, String range, String source) {

        static Place of(PackageId id) {
            return new Place(
                    id.name(), id.source().isEmpty() ? "" : id.version().compatibleRange(), id.source());
        }
    }

    private final Map<Place, LockedPackage> base;
    private final Map<Place, LockedPackage> ours;
    private final Map<Place, LockedPackage> theirs;
    private final Set<String> shared;
    private final Map<Place, Place> movedRanges = new HashMap<>();

    /** Merges; {@code shared} are the names of the members that both sides change, all others are as ours has them. */
    LockMerge(
            Map<PackageId, LockedPackage> base,
            Map<PackageId, LockedPackage> ours,
            Map<PackageId, LockedPackage> theirs,
            Set<String> shared) {
        this.shared = Set.copyOf(shared);
        this.base = byPlace(base);
        this.ours = byPlace(ours);
        this.theirs = byPlace(theirs);
        Map<String, Place> now = usedByMembers(this.theirs);
        usedByMembers(this.base).forEach((name, then) -> {
            Place moved = now.get(name);
            if (moved != null && !moved.equals(then)) {
                movedRanges.put(then, moved);
            }
        });
    }

    /** The merged packages, with those that no member reaches. */
    SortedMap<PackageId, LockedPackage> packages() {
        Map<Place, LockedPackage> chosen = new HashMap<>();
        Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .forEach(place -> (isTheTeams(place) ? find(ours, place) : chosen(place))
                        .ifPresent(entry -> chosen.put(place, entry)));
        SortedMap<PackageId, LockedPackage> merged = new TreeMap<>();
        chosen.forEach((place, entry) -> merged.put(
                entry.id(), new LockedPackage(entry.id(), entry.checksum(), dependencies(place, entry, chosen))));
        return merged;
    }

    /** Functions, and crates of the team's own. */
    private boolean isTheTeams(Place place) {
        return place.source().isEmpty() && !shared.contains(place.name());
    }

    private Optional<LockedPackage> chosen(Place place) {
        Optional<LockedPackage> our = find(ours, place);
        Optional<LockedPackage> their = find(theirs, place);
        if (our.isEmpty() || their.isEmpty()) {
            return our.or(() -> their);
        }
        Optional<PackageId> then = find(base, place).map(LockedPackage::id);
        if (then.equals(their.map(LockedPackage::id))) {
            return our;
        }
        if (then.equals(our.map(LockedPackage::id))) {
            return their;
        }
        return Stream.of(our.get(), their.get())
                .max(Comparator.comparing(entry -> entry.id().version()));
    }

    private Set<PackageId> dependencies(Place place, LockedPackage entry, Map<Place, LockedPackage> chosen) {
        Set<PackageId> ids = new TreeSet<>();
        Set<Place> places = isTheTeams(place) ? ofTheTeams(entry) : merged(place, entry);
        places.forEach(each -> find(chosen, each).ifPresent(found -> ids.add(found.id())));
        return ids;
    }

    /** A function takes its crates from the workspace, which may take another range of versions by now. */
    private Set<Place> ofTheTeams(LockedPackage entry) {
        Set<Place> places = new HashSet<>();
        places(entry).forEach(place -> places.add(movedRanges.getOrDefault(place, place)));
        return places;
    }

    /** Of a package that both have in this version the dependencies merge; another version comes with its own. */
    private Set<Place> merged(Place place, LockedPackage entry) {
        Optional<Set<Place>> our =
                find(ours, place).filter(found -> isThisOne(found, entry)).map(LockMerge::places);
        Optional<Set<Place>> their =
                find(theirs, place).filter(found -> isThisOne(found, entry)).map(LockMerge::places);
        if (our.isEmpty() || their.isEmpty()) {
            return our.or(() -> their).orElseGet(Set::of);
        }
        Set<Place> then = find(base, place).map(LockMerge::places).orElseGet(Set::of);
        Set<Place> places = new HashSet<>(our.get());
        places.addAll(their.get());
        places.removeIf(each ->
                then.contains(each) && !(our.get().contains(each) && their.get().contains(each)));
        return places;
    }

    /** The place of each crate that members use, in the one range that they agree on. */
    private static Map<String, Place> usedByMembers(Map<Place, LockedPackage> packages) {
        Map<String, Place> used = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        packages.values().stream()
                .filter(LockedPackage::isMember)
                .forEach(member -> places(member).forEach(place -> {
                    Place other = used.putIfAbsent(place.name(), place);
                    if (other != null && !other.equals(place)) {
                        disputed.add(place.name());
                    }
                }));
        used.keySet().removeAll(disputed);
        return used;
    }

    private static boolean isThisOne(LockedPackage found, LockedPackage entry) {
        return entry.isMember() || found.id().equals(entry.id());
    }

    private static Set<Place> places(LockedPackage entry) {
        Set<Place> places = new HashSet<>();
        entry.dependencies().forEach(id -> places.add(Place.of(id)));
        return places;
    }

    private static Map<Place, LockedPackage> byPlace(Map<PackageId, LockedPackage> packages) {
        Map<Place, LockedPackage> places = new HashMap<>();
        packages.forEach((id, entry) ->
                places.merge(Place.of(id), entry, (one, other) -> one.id().compareTo(other.id()) >= 0 ? one : other));
        return places;
    }

    private static Optional<LockedPackage> find(Map<Place, LockedPackage> packages, Place place) {
        return Optional.ofNullable(packages.get(place));
    }
}
