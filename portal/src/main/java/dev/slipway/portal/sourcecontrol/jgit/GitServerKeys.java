package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundRefusedException;
import dev.slipway.portal.outbound.OutboundRules;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.SshConstants;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the one file of known hosts: a server without a key in it is nobody, and nobody is asked about it. */
final class GitServerKeys implements ServerKeyDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(GitServerKeys.class);

    private final Path knownHosts;
    private final OutboundRules rules;

    GitServerKeys(Path knownHosts, OutboundRules rules) {
        this.knownHosts = knownHosts;
        this.rules = rules;
    }

    @Override
    public List<PublicKey> lookup(String address, InetSocketAddress remote, Configuration configuration) {
        List<PublicKey> keys = new ArrayList<>();
        int colon = address.lastIndexOf(':');
        boolean numbered = colon > 0 && address.substring(colon + 1).matches("\\d+");
        String host = (numbered ? address.substring(0, colon) : address).replaceAll("[\\[\\]]", "");
        int port = numbered ? Integer.parseInt(address.substring(colon + 1)) : SshConstants.SSH_DEFAULT_PORT;
        try {
            for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(knownHosts)) {
                boolean plain = entry.getMarker() == null || entry.getMarker().isEmpty();
                if (plain && entry.isHostMatch(host, port)) {
                    PublicKey key = entry.getKeyEntry().resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
                    if (key != null) {
                        keys.add(key);
                    }
                }
            }
        } catch (IOException | GeneralSecurityException broken) {
            LOG.warn("The known hosts in {} cannot be read, no Git server is trusted", knownHosts, broken);
        }
        return keys;
    }

    @Override
    public boolean accept(
            String address,
            InetSocketAddress remote,
            PublicKey key,
            Configuration configuration,
            CredentialsProvider credentials) {
        try {
            rules.require(remote.getHostString(), remote.getAddress());
        } catch (OutboundRefusedException refused) {
            LOG.warn("{}", refused.getMessage());
            return false;
        }
        boolean known =
                lookup(address, remote, configuration).stream().anyMatch(each -> KeyUtils.compareKeys(each, key));
        if (!known) {
            LOG.warn("The key that the Git server {} shows is not in {}", address, knownHosts);
        }
        return known;
    }
}
