package dev.slipway.portal.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Guard of a service method that changes nothing: everybody who is signed in may call it, in person or through a token.
 * See docs/decisions/0058-a-token-reads-and-drafts.md.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("isAuthenticated() and !isAnonymous()")
public @interface ReadersOnly {}
