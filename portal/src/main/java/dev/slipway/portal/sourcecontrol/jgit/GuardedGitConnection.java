package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundConnections;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URL;
import java.security.SecureRandom;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** JGit's requests by https, to judged addresses alone, without redirects and without a proxy. */
final class GuardedGitConnection implements HttpConnection {
    private final HttpsURLConnection connection;

    private GuardedGitConnection(HttpsURLConnection connection) {
        this.connection = connection;
    }

    static HttpConnection open(URL url, OutboundConnections outside) throws IOException {
        if (!(url.openConnection(Proxy.NO_PROXY) instanceof HttpsURLConnection connection)) {
            throw new RemoteTroubleException("The Git server is called by https alone, and it led elsewhere.");
        }
        connection.setSSLSocketFactory(outside.sockets());
        connection.setInstanceFollowRedirects(false);
        return new GuardedGitConnection(connection);
    }

    @Override
    public int getResponseCode() throws IOException {
        return connection.getResponseCode();
    }

    @Override
    public URL getURL() {
        return connection.getURL();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return connection.getResponseMessage();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return connection.getHeaderFields();
    }

    @Override
    public void setRequestProperty(String key, String value) {
        connection.setRequestProperty(key, value);
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        connection.setRequestMethod(method);
    }

    @Override
    public void setUseCaches(boolean use) {
        connection.setUseCaches(use);
    }

    @Override
    public void setConnectTimeout(int millis) {
        connection.setConnectTimeout(millis);
    }

    @Override
    public void setReadTimeout(int millis) {
        connection.setReadTimeout(millis);
    }

    @Override
    public @Nullable String getContentType() {
        return connection.getContentType();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return connection.getInputStream();
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return connection.getHeaderField(name);
    }

    @Override
    public List<String> getHeaderFields(String name) {
        List<String> values = new LinkedList<>();
        connection.getHeaderFields().forEach((key, all) -> {
            if (name.toLowerCase(Locale.ROOT).equals(key == null ? "" : key.toLowerCase(Locale.ROOT))) {
                values.addAll(all);
            }
        });
        return values;
    }

    @Override
    public int getContentLength() {
        return connection.getContentLength();
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        // It follows none, whatever JGit would have it do.
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        connection.setFixedLengthStreamingMode(length);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        connection.setChunkedStreamingMode(length);
    }

    @Override
    public String getRequestMethod() {
        return connection.getRequestMethod();
    }

    @Override
    public boolean usingProxy() {
        return false;
    }

    @Override
    public void connect() throws IOException {
        connection.connect();
    }

    @Override
    public void configure(KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, SecureRandom random) {
        throw new IllegalStateException("Which servers are trusted is decided by slipway.outbound.certificates.");
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        throw new IllegalStateException("The names of servers are always verified.");
    }
}
