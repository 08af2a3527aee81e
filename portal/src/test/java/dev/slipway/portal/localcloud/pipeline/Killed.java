package dev.slipway.portal.localcloud.pipeline;

/** Stands for kill -9: what was under way ends here, and nobody gets a chance to write anything down. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("kill -9", null, false, false);
    }
}
