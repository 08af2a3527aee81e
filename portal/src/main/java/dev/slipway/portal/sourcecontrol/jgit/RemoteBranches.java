package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundRefusedException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;

/**
 * Branches of a repository on a server, of which there is a copy here: they move there first, from where they must be,
 * and here once they have.
 */
final class RemoteBranches extends Branches {
    /** All of them: a pattern is no error where the server has none yet. */
    private static final List<RefSpec> COPIED = List.of(new RefSpec("+refs/heads/*:refs/heads/*"));

    /** Branches of proposals are moved by others as well, who push to them. */
    private static final int MOST_ATTEMPTS = 3;

    private final Repository copy;
    private final GitTransports transports;
    private final boolean proposing;
    /** What the copy is fetched to and what moves it must not cross. */
    private final ReentrantLock lock = new ReentrantLock();

    RemoteBranches(Repository copy, GitTransports transports, boolean proposing) {
        super(copy);
        this.copy = copy;
        this.transports = transports;
        this.proposing = proposing;
    }

    @Override
    boolean move(List<Move> moves, String why, Clock clock) throws IOException {
        lock.lock();
        try {
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                List<Move> there = proposing ? proposed(moves) : moves;
                if (push(there)) {
                    super.move(there, why, clock);
                    return true;
                }
                fetch();
                if (!areAllFrom(moves)) {
                    return false;
                }
            }
            throw new RemoteTroubleException("Others push to the Git server " + transports.host()
                    + " faster than the portal. Nothing was changed. Try again.");
        } finally {
            lock.unlock();
        }
    }

    /** Brings the copy up to what the server has. */
    void fetch() throws RemoteTroubleException {
        lock.lock();
        try (Transport transport = transports.open(copy)) {
            transport.setRemoveDeletedRefs(true);
            transport.fetch(NullProgressMonitor.INSTANCE, COPIED);
        } catch (IOException | RuntimeException failure) {
            throw trouble(failure);
        } finally {
            lock.unlock();
        }
    }

    private List<Move> proposed(List<Move> moves) throws IOException {
        List<Move> proposed = new ArrayList<>();
        for (Move move : moves) {
            proposed.add(move.ref().equals(MAIN) ? new Proposals(copy).instead(move) : move);
        }
        return proposed;
    }

    private boolean areAllFrom(List<Move> moves) {
        return moves.stream()
                .allMatch(move -> tip(move.ref())
                        .map(Reading::objectId)
                        .orElse(ObjectId.zeroId())
                        .equals(move.from()));
    }

    /** Whether the server has moved all of them; if one is not where it must be there, none has. */
    private boolean push(List<Move> moves) throws IOException {
        try (Transport transport = transports.open(copy)) {
            transport.setPushAtomic(true);
            List<RemoteRefUpdate> updates = new ArrayList<>();
            for (Move move : moves) {
                updates.add(
                        new RemoteRefUpdate(copy, move.to().name(), move.to(), move.ref(), false, null, move.from()));
            }
            PushResult result = transport.push(NullProgressMonitor.INSTANCE, updates);
            return result.getRemoteUpdates().stream().allMatch(RemoteBranches::isDone) || refused(moves);
        } catch (IOException | RuntimeException failure) {
            if (hasArrived(moves)) {
                return true;
            }
            throw trouble(failure);
        }
    }

    private static boolean isDone(RemoteRefUpdate update) {
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> true;
            case NOT_ATTEMPTED,
                    REJECTED_NONFASTFORWARD,
                    REJECTED_NODELETE,
                    REJECTED_REMOTE_CHANGED,
                    REJECTED_OTHER_REASON,
                    NON_EXISTING,
                    AWAITING_REPORT -> false;
        };
    }

    /** Never true: either somebody was faster, or the server does not want this push at all. */
    private boolean refused(List<Move> moves) throws IOException {
        fetch();
        if (!areAllFrom(moves)) {
            return false;
        }
        throw new RemoteTroubleException(
                "The Git server " + transports.host() + " refused the push. Nothing was changed. "
                        + (proposing
                                ? "Let the portal's account push to the branches slipway/* there."
                                : "If main is protected, let the portal's account push to it, or set "
                                        + "slipway.sourcecontrol.remote.mode to propose changes."));
    }

    /** The answer may have been lost after the server had moved them. */
    private boolean hasArrived(List<Move> moves) {
        try {
            fetch();
            return moves.stream()
                    .allMatch(move -> tip(move.ref()).map(Reading::objectId).equals(Optional.of(move.to())));
        } catch (IOException stillAway) {
            return false;
        }
    }

    private RemoteTroubleException trouble(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof OutboundRefusedException || each instanceof RemoteTroubleException) {
                return new RemoteTroubleException(String.valueOf(each.getMessage()), failure);
            }
        }
        String why = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (failure instanceof TransportException
                && (why.contains("not authorized") || why.contains("auth") || why.contains("not permitted"))) {
            return new RemoteTroubleException(
                    "The Git server " + transports.host()
                            + " does not let the portal in. Nothing was changed. Check the "
                            + "token or key of slipway.sourcecontrol.remote and what it may do there.",
                    failure);
        }
        if (why.contains("server key") || why.contains("host key")) {
            return new RemoteTroubleException(
                    "The Git server " + transports.host()
                            + " shows a key that slipway.sourcecontrol.remote.known-hosts "
                            + "does not have. Nothing was changed. Find out why before you add it.",
                    failure);
        }
        return new RemoteTroubleException(
                "The Git server " + transports.host()
                        + " cannot be reached or has no such repository. Nothing was changed. "
                        + "Check slipway.sourcecontrol.remote.address and the network, then try again.",
                failure);
    }
}
