package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.MergedFile;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.scaffolding.upgrades.UpgradeOverview.Position;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Where each function stands, computed once for each pair of what is recorded and what the team has. */
@Component
class Positions {
    private static final String FOLDER = "functions";

    private final SourceRepository repository;
    private final Standings standings;
    private final UpgradePlanning planning;
    private final Map<FunctionName, Known> known = new ConcurrentHashMap<>();

    /** Identities of all that a position was computed from. */
    private record Folders(Optional<String> ours, Optional<String> recorded, Optional<String> adopted) {}

    private record Known(Folders folders, Position position) {}

    Positions(SourceRepository repository, Standings standings, UpgradePlanning planning) {
        this.repository = repository;
        this.standings = standings;
        this.planning = planning;
    }

    /** The functions of a moment, each with its folders' identities. */
    Moment at(CommitId tip) {
        Pristine pristine = Pristine.of(repository);
        return new Moment(
                tip,
                pristine,
                repository.children(tip, FOLDER),
                children(pristine, FOLDER),
                children(pristine, Pristine.ADOPTED));
    }

    private Map<String, String> children(Pristine pristine, String folder) {
        return pristine.tip().map(commit -> repository.children(commit, folder)).orElseGet(Map::of);
    }

    /** A moment of the catalog. */
    final class Moment {
        private final CommitId tip;
        private final Pristine pristine;
        private final Map<String, String> ours;
        private final Map<String, String> recorded;
        private final Map<String, String> adopted;

        private Moment(
                CommitId tip,
                Pristine pristine,
                Map<String, String> ours,
                Map<String, String> recorded,
                Map<String, String> adopted) {
            this.tip = tip;
            this.pristine = pristine;
            this.ours = ours;
            this.recorded = recorded;
            this.adopted = adopted;
        }

        Standing shared() {
            return standings.of(new UpgradeSubject.Shared(), tip, pristine);
        }

        /** Why functions have to wait for what all share, if they have to. */
        Optional<String> sharedFirst() {
            return planning.sharedFirst(tip, pristine);
        }

        Position of(FunctionName function) {
            Folders folders = new Folders(
                    Optional.ofNullable(ours.get(function.value())),
                    Optional.ofNullable(recorded.get(function.value())),
                    Optional.ofNullable(adopted.get(function.value())));
            Known before = known.get(function);
            if (before != null && before.folders().equals(folders)) {
                return before.position();
            }
            Position position = position(standings.of(new UpgradeSubject.OfFunction(function), tip, pristine));
            known.put(function, new Known(folders, position));
            return position;
        }
    }

    private static Position position(Standing standing) {
        return switch (standing) {
            case Standing.Current current -> new Position.Current(current.version());
            case Standing.Unrecorded unrecorded -> new Position.Unrecorded(unrecorded.reason());
            case Standing.Blocked blocked -> new Position.Blocked(blocked.reason());
            case Standing.Behind behind ->
                new Position.Behind(
                        behind.versions().template(),
                        behind.versions().from().toString(),
                        behind.versions().to().toString(),
                        behind.merge().changed().size(),
                        (int) behind.merge().files().stream()
                                .filter(MergedFile::isInConflict)
                                .count());
        };
    }
}
