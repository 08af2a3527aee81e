package dev.slipway.portal.outbound;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.http.client.ClientHttpRequestFactory;

/**
 * What clients of libraries connect with, so that they keep to the same rules as the portal's own calls.
 *
 * @param rules for those that connect in their own way
 * @param sockets for those that use {@link javax.net.ssl.HttpsURLConnection}
 * @param requests for those of Spring; no redirect is followed
 * @param timeLimit how long connecting, and each wait for the other side, may take
 */
public record OutboundConnections(
        OutboundRules rules, SSLSocketFactory sockets, ClientHttpRequestFactory requests, Duration timeLimit) {}
