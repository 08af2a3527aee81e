package dev.slipway.portal.outbound;

import java.net.UnknownHostException;

/**
 * An address outside that the portal does not call, with a sentence that says why and what to do. To whoever looks names
 * up it is one that leads nowhere.
 */
public final class OutboundRefusedException extends UnknownHostException {

    OutboundRefusedException(String message) {
        super(message);
    }
}
