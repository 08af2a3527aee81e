package dev.slipway.portal.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The strictest policy that Flow works with: scripts of this portal's files, or inline with the nonce of the one answer.
 * Carries out docs/decisions/0061-the-strictest-policy-flow-works-with.md, which gives the reason of each relaxation.
 */
@Component
class ContentSecurityPolicy implements HeaderWriter, VaadinServiceInitListener {
    static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 16;
    private static final List<String> RULES = List.of(
            "default-src 'self'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "script-src-attr 'none'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "worker-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final SecureRandom random = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        response.setHeader(HEADER, String.join("; ", RULES).formatted(nonce));
    }

    /** Gives the scripts of the one page that Flow writes the nonce of its answer. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> {
            if (index.getVaadinRequest().getAttribute(NONCE) instanceof String nonce) {
                index.getDocument().getElementsByTag("script").attr("nonce", nonce);
            }
        });
    }
}
