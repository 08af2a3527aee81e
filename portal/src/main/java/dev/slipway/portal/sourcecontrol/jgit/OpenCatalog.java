package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.outbound.OutboundConnections;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import dev.slipway.portal.sourcecontrol.requests.ChangeRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * The catalog's repository as it is open: one of the portal's own, or the copy of one on a server.
 *
 * @param branches the way in which they move
 * @param landing what becomes of a commit
 * @param transports to the server, if there is one
 */
record OpenCatalog(
        Repository repository,
        String cloneAddress,
        Branches branches,
        GitCatalog.Landing landing,
        Optional<GitTransports> transports)
        implements AutoCloseable {

    static OpenCatalog embedded(Repository repository) {
        return new OpenCatalog(
                repository,
                repository.getDirectory().getPath(),
                new Branches(repository),
                (made, details) -> made,
                Optional.empty());
    }

    /** The copy of what is on the server, in a folder, seeded there if it is empty. */
    static OpenCatalog remote(RemoteSettings settings, Seeding seeding, Outside outside, Path folder, Clock clock) {
        GitTransports transports = new GitTransports(settings, outside.connections(), folder.resolve("ssh"));
        String address = settings.server().orElseThrow().toString();
        Repository copy = new RemoteCopy(seeding, transports, clock).open(RemoteCopy.place(folder, address));
        boolean proposing = settings.mode() != RemoteSettings.Mode.PUSH;
        return new OpenCatalog(
                copy,
                address,
                new RemoteBranches(copy, transports, proposing),
                proposing ? proposing(copy, ChangeRequests.of(settings, outside.calls())) : (made, details) -> made,
                Optional.of(transports));
    }

    /** The ways to the server. */
    record Outside(OutboundConnections connections, OutboundCalls calls) {}

    private static GitCatalog.Landing proposing(Repository copy, ChangeRequests requests) {
        return (made, details) -> {
            try {
                BranchName branch = new Proposals(copy).branch(Reading.objectId(made.commit()));
                CommitId tip = new Branches(copy).tip(Branches.ref(branch)).orElse(made.commit());
                var proposal = new ChangeRequests.Proposal(branch, details.subject(), CommitMessages.text(details));
                return switch (requests.open(proposal)) {
                    case ChangeRequests.Opening.Open open -> new CommitOutcome.Proposed(tip, open.address());
                    case ChangeRequests.Opening.Failed failed ->
                        new CommitOutcome.Unavailable("The commit is on the branch " + branch
                                + " of the Git server, and no request for it is open yet. " + failed.reason());
                };
            } catch (IOException unreadable) {
                throw new SourceUnavailableException(
                        "The commit that was made cannot be read again: check the disk of the data folder.",
                        unreadable);
            }
        };
    }

    @Override
    public void close() {
        repository.close();
        transports.ifPresent(GitTransports::close);
    }
}
