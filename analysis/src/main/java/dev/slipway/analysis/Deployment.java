package dev.slipway.analysis;

/** What ran: a release or Lambda version, with its memory size in megabytes and its architecture. */
public record Deployment(String release, int memoryMb, Architecture architecture) {

    /** Refuses a blank release and a memory size below 1 MB. */
    public Deployment {
        if (release.isBlank() || memoryMb < 1) {
            throw new IllegalArgumentException("A deployment needs a release and at least 1 MB, and has \"" + release
                    + "\" and " + memoryMb + " MB.");
        }
    }
}
