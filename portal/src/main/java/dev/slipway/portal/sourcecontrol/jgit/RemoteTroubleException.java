package dev.slipway.portal.sourcecontrol.jgit;

import java.io.IOException;

/** The Git server could not be worked with, with a sentence that says why and what to do, and nothing that it wrote. */
final class RemoteTroubleException extends IOException {

    RemoteTroubleException(String message) {
        super(message);
    }

    RemoteTroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
