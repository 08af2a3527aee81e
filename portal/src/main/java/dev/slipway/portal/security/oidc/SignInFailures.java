package dev.slipway.portal.security.oidc;

import dev.slipway.portal.security.SignInProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Brings whoever could not be signed in to the page that says why; what the provider wrote stays in the log. */
@Component
@Profile("oidc")
class SignInFailures implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Somebody could not sign in: {}", failure.getMessage());
        String words =
                "The identity provider did not sign you in. Try again; if it stays so, ask an administrator to look "
                        + "at the portal's log.";
        if (failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(PersonSigningIn.REFUSED)) {
            words = refused.getError().getDescription();
        }
        request.getSession().setAttribute(SignInProblem.ATTRIBUTE, words);
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }
}
