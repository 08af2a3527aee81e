package dev.slipway.portal.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hosts and networks that may be called although they are not public. A name lets nobody reach the metadata service of a
 * cloud, since whoever answers for the name could lead it there; a network has to say so.
 */
record AllowList(Set<String> hosts, List<Network> networks) {
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    static AllowList of(List<String> entries) {
        Set<String> hosts = new HashSet<>();
        List<Network> networks = new ArrayList<>();
        for (String entry : entries) {
            String text = entry.strip().toLowerCase(Locale.ROOT);
            Network.parse(text).ifPresentOrElse(networks::add, () -> hosts.add(requireHost(text)));
        }
        return new AllowList(Set.copyOf(hosts), List.copyOf(networks));
    }

    boolean names(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean allows(String host, InetAddress address, AddressKind kind) {
        return networks.stream().anyMatch(network -> network.contains(address))
                || (names(host) && kind != AddressKind.LINK_LOCAL);
    }

    private static String requireHost(String text) {
        if (!HOST.matcher(text).matches() || text.matches("[\\d.]+")) {
            throw new IllegalArgumentException("slipway.outbound.allowed has \"" + text
                    + "\", which is neither a host nor a network: write git.example.internal or 10.20.0.0/16.");
        }
        return text;
    }
}
