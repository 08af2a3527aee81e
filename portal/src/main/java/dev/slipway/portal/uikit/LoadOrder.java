package dev.slipway.portal.uikit;

/**
 * Order of the loads of one part of a page: an answer that arrives after the answer to a later load is old and must not
 * replace it. Used by one page's thread at a time, as everything on a page is.
 */
public final class LoadOrder {
    private long begun;
    private long shown;

    /** Number of a load that begins now. */
    long begin() {
        return ++begun;
    }

    /** Whether the answer to a load is news; if it is, answers to earlier loads are not from here on. */
    boolean isNews(long load) {
        if (load < shown) {
            return false;
        }
        shown = load;
        return true;
    }
}
