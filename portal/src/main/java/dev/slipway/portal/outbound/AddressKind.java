package dev.slipway.portal.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where an address leads to. */
enum AddressKind {
    PUBLIC("is public"),
    LOOPBACK("is this machine itself"),
    LINK_LOCAL("is link-local, where cloud providers keep the credentials of machines"),
    PRIVATE("is within a private network"),
    RESERVED("is reserved and leads nowhere");

    private static final List<Network> LOOPBACKS = networks("127.0.0.0/8", "0.0.0.0/8", "::1/128", "::/128");
    /** The metadata services of clouds, wherever they lie. */
    private static final List<Network> LINK_LOCALS =
            networks("169.254.0.0/16", "fe80::/10", "fd00:ec2::/32", "100.100.100.200/32", "168.63.129.16/32");

    private static final List<Network> PRIVATES =
            networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7", "fec0::/10");
    private static final List<Network> RESERVEDS = networks(
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    private final String words;

    AddressKind(String words) {
        this.words = words;
    }

    /** As the end of a sentence about the address. */
    String words() {
        return words;
    }

    static AddressKind of(InetAddress address) {
        if (isIn(LOOPBACKS, address)) {
            return LOOPBACK;
        }
        if (isIn(LINK_LOCALS, address)) {
            return LINK_LOCAL;
        }
        if (isIn(PRIVATES, address)) {
            return PRIVATE;
        }
        if (isIn(RESERVEDS, address)) {
            return RESERVED;
        }
        // An address of version 4 in the clothes of version 6 leads to where that one does.
        if (NAT64.contains(address)) {
            return of(embedded(address, 12));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return of(embedded(address, 2));
        }
        return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address) ? RESERVED : PUBLIC;
    }

    private static InetAddress embedded(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
