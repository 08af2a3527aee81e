package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.outbound.OutboundConnections;
import dev.slipway.portal.outbound.OutboundRefusedException;
import dev.slipway.portal.shared.SecretReference;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;

/** Opens connections to the catalog's Git server by the rules of {@code outbound}, with the settings' credentials. */
final class GitTransports implements AutoCloseable {
    private final RemoteSettings settings;
    private final OutboundAddress server;
    private final OutboundConnections outside;
    private final Optional<SshSessionFactory> ssh;

    /** Transports that keep what ssh needs in an empty folder, so that nothing of the user's own is read. */
    GitTransports(RemoteSettings settings, OutboundConnections outside, Path folder) {
        this.settings = settings;
        this.server = settings.server().orElseThrow();
        this.outside = outside;
        this.ssh = server.isHttps() ? Optional.empty() : Optional.of(sessions(folder));
    }

    String host() {
        return server.host();
    }

    /** A connection to the server; the caller closes it. */
    Transport open(Repository repository) throws IOException {
        Transport transport = transport(repository);
        transport.setTimeout((int) Math.max(1, outside.timeLimit().toSeconds()));
        switch (transport) {
            case TransportHttp http -> {
                http.setHttpConnectionFactory(new Connections(outside));
                settings.tokenReference()
                        .map(SecretReference::value)
                        .ifPresent(token -> http.setCredentialsProvider(
                                new UsernamePasswordCredentialsProvider(settings.user(), token)));
            }
            case SshTransport secure -> secure.setSshSessionFactory(ssh.orElseThrow());
            default -> {
                transport.close();
                throw new RemoteTroubleException("The catalog's address is neither https nor ssh: change it.");
            }
        }
        return transport;
    }

    private Transport transport(Repository repository) throws IOException {
        try {
            return Transport.open(repository, new URIish(server.toString()));
        } catch (URISyntaxException broken) {
            throw new RemoteTroubleException("slipway.sourcecontrol.remote.address is no address: change it.", broken);
        }
    }

    private SshSessionFactory sessions(Path folder) {
        Path keys = Path.of(settings.key());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(folder.toFile())
                .setSshDirectory(folder.toFile())
                .setConfigFile(directory -> null)
                .setDefaultKnownHostsFiles(directory -> List.of(Path.of(settings.knownHosts())))
                .setServerKeyDatabase(
                        (home, directory) -> new GitServerKeys(Path.of(settings.knownHosts()), outside.rules()))
                .setDefaultIdentities(directory -> List.of(keys))
                .setKeyPasswordProvider(credentials -> new Passphrase(settings))
                .setPreferredAuthentications("publickey")
                .setConnectorFactory(null)
                .setProxyDataFactory(address -> {
                    judge(address);
                    return null;
                })
                .build(null);
    }

    /** This very address is connected to next. */
    private void judge(InetSocketAddress address) {
        try {
            if (!address.isUnresolved()) {
                outside.rules().require(address.getHostString(), address.getAddress());
            }
        } catch (OutboundRefusedException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        ssh.filter(AutoCloseable.class::isInstance).ifPresent(factory -> {
            if (factory instanceof org.eclipse.jgit.transport.sshd.SshdSessionFactory sessions) {
                sessions.close();
            }
        });
    }

    private record Connections(OutboundConnections outside) implements HttpConnectionFactory {

        @Override
        public HttpConnection create(URL url) throws IOException {
            return GuardedGitConnection.open(url, outside);
        }

        @Override
        public HttpConnection create(URL url, @Nullable Proxy proxy) throws IOException {
            return create(url);
        }
    }

    /** The passphrase of the settings, which is tried once. */
    private record Passphrase(RemoteSettings settings) implements KeyPasswordProvider {

        @Override
        public char @Nullable [] getPassphrase(URIish key, int attempt) {
            return settings.passphraseReference()
                    .map(reference -> reference.value().toCharArray())
                    .orElse(null);
        }

        @Override
        public void setAttempts(int attempts) {
            // One is enough, since the answer would be the same.
        }

        @Override
        public boolean keyLoaded(URIish key, int attempt, @Nullable Exception failure) {
            return false;
        }
    }
}
