package dev.slipway.portal.telemetry.ingestion;

/** A journal of a process that is killed: after so many entries nothing that it does is kept, or the last one is. */
final class DyingJournal extends PassingJournal {
    private final boolean lastIsKept;
    private int entriesLeft;

    DyingJournal(ReadingJournal real, int entriesLeft, boolean lastIsKept) {
        super(real);
        this.entriesLeft = entriesLeft;
        this.lastIsKept = lastIsKept;
    }

    /** Stands for the end of the process. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Outcome keep(Turn turn, Reading reading) {
        if (entriesLeft-- == 0) {
            if (lastIsKept) {
                super.keep(turn, reading);
            }
            throw new Killed();
        }
        return super.keep(turn, reading);
    }
}
