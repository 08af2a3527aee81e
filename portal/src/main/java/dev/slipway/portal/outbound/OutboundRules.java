package dev.slipway.portal.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Gate: which addresses outside may be connected to. It judges what a name leads to now, and hands out just that. */
public final class OutboundRules {
    private final AllowList allowed;
    private final boolean everything;
    private final Names names;

    /** What a name leads to. */
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    OutboundRules(List<String> allowed, boolean everything, Names names) {
        this.allowed = AllowList.of(allowed);
        this.everything = everything;
        this.names = names;
    }

    /** For a portal on one's own machine: every address may be connected to. */
    public static OutboundRules local() {
        return new OutboundRules(List.of(), true, InetAddress::getAllByName);
    }

    /** For a portal that others reach: public addresses, and those that are listed. */
    public static OutboundRules publicAnd(List<String> allowed) {
        return new OutboundRules(allowed, false, InetAddress::getAllByName);
    }

    /**
     * The addresses of a host, each of which may be connected to. Whoever asks connects to one of them and does not look
     * the name up again, since it may lead elsewhere by then.
     *
     * @throws OutboundRefusedException if it leads to anything that is refused
     * @throws UnknownHostException if it leads nowhere
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.lookUp(host);
        for (InetAddress address : addresses) {
            require(host, address);
        }
        return addresses;
    }

    /**
     * Refuses an address that a connection is about to be made to, or was made to.
     *
     * @throws OutboundRefusedException if it may not be
     */
    public void require(String host, InetAddress address) throws OutboundRefusedException {
        AddressKind kind = AddressKind.of(address);
        if (everything || kind == AddressKind.PUBLIC || allowed.allows(host, address, kind)) {
            return;
        }
        throw new OutboundRefusedException("The portal does not call " + host + ", whose address " + kind.words()
                + ": an administrator can list it in slipway.outbound.allowed"
                + (kind == AddressKind.LINK_LOCAL ? ", as a network." : "."));
    }

    /**
     * Refuses an address that is not called by https. A host that is listed by name may be called by http as well where
     * an installation's own services are concerned; never one that people enter.
     *
     * @throws OutboundRefusedException if it may not be
     */
    public void requireEncrypted(URI uri) throws OutboundRefusedException {
        boolean plain = "http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && (everything || allowed.names(uri.getHost()));
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !plain) {
            throw new OutboundRefusedException("The portal calls " + uri.getHost()
                    + " by https only: change the address, or list the host in slipway.outbound.allowed.");
        }
    }
}
