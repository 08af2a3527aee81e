package dev.slipway.portal.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets for clients that look names up by themselves: an address is judged at the moment in which it is connected to,
 * before anything is sent.
 */
final class GuardedSockets extends SSLSocketFactory {
    private final OutboundRules rules;
    private final SSLSocketFactory encryption;

    GuardedSockets(OutboundRules rules, SSLSocketFactory encryption) {
        this.rules = rules;
        this.encryption = encryption;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(rules);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        rules.require(host, connected.getInetAddress());
        return encryption.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw undirected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw undirected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw undirected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw undirected();
    }

    private static IOException undirected() {
        return new IOException("Connections are made step by step, so that each address is judged.");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return encryption.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return encryption.getSupportedCipherSuites();
    }

    /** Connects to nothing that is refused. */
    private static final class GuardedSocket extends Socket {
        private final OutboundRules rules;

        GuardedSocket(OutboundRules rules) {
            this.rules = rules;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
                throw new IOException("The host cannot be found: check the address.");
            }
            rules.require(address.getHostString(), address.getAddress());
            super.connect(endpoint, timeout);
        }
    }
}
