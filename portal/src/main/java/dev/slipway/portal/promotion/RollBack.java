package dev.slipway.portal.promotion;

/** Whether production can go back to what it ran before, checked before anybody is asked. */
public sealed interface RollBack {

    /**
     * It can.
     *
     * @param from what production runs
     * @param to what it would run: the newest release before that one which production has run without fault
     * @param execution the execution that brought {@code to} to production
     */
    record Possible(Release from, Release to, String execution) implements RollBack {}

    /** It cannot; {@code reason} says why and what to do instead. */
    record Impossible(String reason) implements RollBack {}
}
