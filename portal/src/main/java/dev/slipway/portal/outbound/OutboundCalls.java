package dev.slipway.portal.outbound;

/** Port: calls to servers outside by https; no redirect is followed. */
public interface OutboundCalls {

    /** Makes one call. What goes wrong outside stands in the answer and is never thrown. */
    OutboundAnswer send(OutboundCall call);
}
