package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/** The repository's branches; several move together or not at all. */
class Branches {
    static final String MAIN = Constants.R_HEADS + "main";
    static final String PRISTINE = ref(BranchName.PRISTINE);

    private final Repository repository;

    /**
     * A branch that moves.
     *
     * @param from where it must be, {@link ObjectId#zeroId} for one that must not be there yet
     */
    record Move(String ref, ObjectId from, ObjectId to) {}

    Branches(Repository repository) {
        this.repository = repository;
    }

    static String ref(BranchName branch) {
        return Constants.R_HEADS + branch;
    }

    CommitId main() {
        return Reading.of(
                () -> tip(MAIN).orElseThrow(() -> new IOException("The catalog repository has no branch main.")));
    }

    Optional<CommitId> tip(String ref) {
        return Reading.of(() -> Optional.ofNullable(repository.exactRef(ref))
                .flatMap(found -> Optional.ofNullable(found.getObjectId()))
                .map(Reading::commitId));
    }

    /** A branch whose name a server took and {@link BranchName} does not is left out. */
    List<BranchName> beginningWith(String beginning) {
        return Reading.of(() -> repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS + beginning).stream()
                .map(ref -> ref.getName().substring(Constants.R_HEADS.length()))
                .filter(BranchName::isOne)
                .sorted()
                .map(BranchName::new)
                .toList());
    }

    /** Moves all of them, or none: in one file of refs, which replaces the one before it at once. */
    boolean move(List<Move> moves, String why, Clock clock) throws IOException {
        BatchRefUpdate update = repository.getRefDatabase().newBatchUpdate();
        update.setAtomic(true);
        update.setRefLogIdent(GitCommits.slipway(clock));
        update.setRefLogMessage(why, false);
        moves.forEach(move -> update.addCommand(new ReceiveCommand(move.from(), move.to(), move.ref())));
        OwnLocks locks = new OwnLocks(repository);
        locks.note(locks.of(moves));
        try (RevWalk walk = new RevWalk(repository)) {
            update.execute(walk, NullProgressMonitor.INSTANCE);
        } finally {
            locks.forget();
        }
        return update.getCommands().stream().allMatch(command -> command.getResult() == ReceiveCommand.Result.OK);
    }

    /** The lock files that keep these branches from moving. */
    List<Path> locks(List<Move> moves) {
        return new OwnLocks(repository).of(moves).stream().filter(Files::exists).toList();
    }
}
