package dev.slipway.portal.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses, such as {@code 10.0.0.0/8}; one address is a range of its own. */
final class Network {
    /** Only what can be nothing but an address, since anything else would be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** The network that this text names, or nothing where it is no address at all. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] first = InetAddress.getByName(address).getAddress();
            int bits = slash < 0 ? first.length * 8 : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > first.length * 8 ? Optional.empty() : Optional.of(new Network(first, bits));
        } catch (UnknownHostException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no network."));
    }

    boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    private boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        int mask = 0xff << (8 - rest);
        return Arrays.equals(address, 0, whole, first, 0, whole)
                && (rest == 0 || ((address[whole] ^ first[whole]) & mask & 0xff) == 0);
    }
}
