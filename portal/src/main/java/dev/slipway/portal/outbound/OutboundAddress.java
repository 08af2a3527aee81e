package dev.slipway.portal.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address outside, by https or ssh, without anything secret in it.
 *
 * @param uri with scheme, host and path; the user only by ssh
 */
public record OutboundAddress(URI uri) {
    private static final int LONGEST = 2000;
    private static final Pattern AS_SCP_HAS_IT = Pattern.compile("([A-Za-z0-9._-]+)@([A-Za-z0-9.-]+):(?!/)(.+)");

    /** Refuses any other form. */
    public OutboundAddress {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("ssh")) {
            throw new IllegalArgumentException("An address begins with https:// or ssh://, and this one with \""
                    + uri.getScheme() + ":\": choose one of the two.");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new IllegalArgumentException("The address has no host: write it as https://host/path.");
        }
        String user = uri.getUserInfo();
        if (user != null && (scheme.equals("https") || user.contains(":"))) {
            throw new IllegalArgumentException("The address of " + uri.getHost()
                    + " has a user or password in it: take it out, and give the secret by its own setting.");
        }
        if (uri.getFragment() != null) {
            throw new IllegalArgumentException("The address of " + uri.getHost() + " has a #: take it out.");
        }
    }

    /**
     * The address that people wrote; {@code git@host:path} is one of ssh.
     *
     * @throws IllegalArgumentException with a sentence for whoever wrote it
     */
    public static OutboundAddress of(String text) {
        String address = text.strip();
        if (address.length() > LONGEST) {
            throw new IllegalArgumentException("The address has more than " + LONGEST + " characters.");
        }
        Matcher scp = AS_SCP_HAS_IT.matcher(address);
        String form = scp.matches() ? "ssh://" + scp.group(1) + "@" + scp.group(2) + "/" + scp.group(3) : address;
        try {
            return new OutboundAddress(new URI(form));
        } catch (URISyntaxException broken) {
            // The exception's message would repeat the text, which may hold a secret.
            throw new IllegalArgumentException(
                    "That is no address: write it as https://host/path or ssh://user@host/path.");
        }
    }

    /** Whether it is called by https. */
    public boolean isHttps() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The host's name or address. */
    public String host() {
        return uri.getHost();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
