package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.shared.CommitId;
import java.util.Optional;

/** A journal of a process that is killed: after so many entries nothing that it does is kept. */
final class DyingJournal implements OperationJournal {
    private final OperationJournal real;
    private int entriesLeft;

    DyingJournal(OperationJournal real, int entriesLeft) {
        this.real = real;
        this.entriesLeft = entriesLeft;
    }

    /** Stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private OperationJournal real() {
        if (entriesLeft == 0) {
            throw new Killed();
        }
        entriesLeft--;
        return real;
    }

    @Override
    public Optional<Task> next(OperationId id) {
        return real().next(id);
    }

    @Override
    public void log(OperationId id, int step, String line) {
        real().log(id, step, line);
    }

    @Override
    public void startFrom(OperationId id, CommitId tip) {
        real().startFrom(id, tip);
    }

    @Override
    public void committed(OperationId id, CommitId commit) {
        real().committed(id, commit);
    }

    @Override
    public void link(OperationId id, OperationLink link) {
        real().link(id, link);
    }

    @Override
    public void done(OperationId id, int step) {
        real().done(id, step);
    }

    @Override
    public void failed(OperationId id, int step, OperationStatus.Failure why) {
        real().failed(id, step, why);
    }
}
