package dev.slipway.portal.notifications;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.ReleaseNumber;

/**
 * Something that people should know of.
 *
 * @param key what no two notices share, so that a thing is told once, by however many portals
 * @param kind what it is
 * @param function whose release it is about
 * @param release the release
 * @param detail more about it in a sentence; may be empty
 */
record Notice(String key, Kind kind, FunctionName function, ReleaseNumber release, String detail) {
    static final int LONGEST_DETAIL = 500;

    Notice {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    /** What there is to tell. */
    enum Kind {
        WAITING,
        REMINDER,
        GLASS_BROKEN
    }

    /** The notice in a line. */
    String subject() {
        String what = function + " " + release;
        return switch (kind) {
            case WAITING -> what + " waits for production";
            case REMINDER -> what + " waits for production still: the pipeline gives up soon";
            case GLASS_BROKEN -> what + " went to production during a freeze";
        };
    }

    /** The page about it, relative to the portal's root. */
    String path() {
        return switch (kind) {
            case WAITING, REMINDER -> "approvals/" + function;
            case GLASS_BROKEN -> "functions/" + function + "/deployments";
        };
    }

    /** The whole message, in plain text. */
    String text(NotificationSettings settings) {
        return subject() + "." + (detail.isEmpty() ? "" : "\n" + detail) + "\n" + settings.page(path());
    }
}
