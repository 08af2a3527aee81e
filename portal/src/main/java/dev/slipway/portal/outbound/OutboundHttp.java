package dev.slipway.portal.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Calls whose connections go to the very addresses that the rules have judged. */
final class OutboundHttp implements OutboundCalls, AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final CloseableHttpClient client;
    private final OutboundRules rules;

    OutboundHttp(OutboundRules rules, SSLContext trust, Duration timeLimit) {
        this.rules = rules;
        Timeout limit = Timeout.of(timeLimit);
        this.client = HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Slipway")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judged(rules))
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .build();
    }

    @Override
    public OutboundAnswer send(OutboundCall call) {
        HttpUriRequestBase request =
                new HttpUriRequestBase(call.method(), call.address().uri());
        call.headers().forEach(request::setHeader);
        if (!call.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(call.bytes(), null));
        }
        String host = call.address().host();
        try {
            return client.execute(request, response -> answer(host, response));
        } catch (OutboundRefusedException refused) {
            return new OutboundAnswer.Refused(String.valueOf(refused.getMessage()));
        } catch (IOException failure) {
            return new OutboundAnswer.Failed(words(host, failure));
        }
    }

    /** Requests of Spring's own clients, by the same rules. */
    ClientHttpRequestFactory requests() {
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(client);
        return (uri, method) -> {
            rules.requireEncrypted(uri);
            return requests.createRequest(uri, method);
        };
    }

    private static OutboundAnswer answer(String host, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        Optional<String> body = entity == null ? Optional.of("") : read(entity.getContent());
        return body.<OutboundAnswer>map(text -> new OutboundAnswer.Answered(host, response.getCode(), text))
                .orElseGet(
                        () -> new OutboundAnswer.Failed(host + " answered with more than 1 MiB, which is not read."));
    }

    private static Optional<String> read(InputStream content) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int count = content.read(some); count >= 0; count = content.read(some)) {
            read.write(some, 0, count);
            if (read.size() > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return Optional.of(read.toString(StandardCharsets.UTF_8));
    }

    private static String words(String host, IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "No server is called " + host + ": check the address.";
            case SocketTimeoutException late -> host + " did not answer in time: try again later.";
            case SSLException untrusted ->
                host + " has no certificate that is trusted: add its authority to slipway.outbound.certificates.";
            default -> host + " cannot be reached: check the address and the network.";
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Looks names up by the rules; what it returns is what is connected to. */
    private record Judged(OutboundRules rules) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return rules.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
