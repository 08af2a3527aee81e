package dev.slipway.portal.changes.engine;

import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work in the background as the person who asked for it, with the roles that the person has now. */
final class OnBehalf {

    private OnBehalf() {}

    static void of(Person person, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person.id(),
                "",
                AuthorityUtils.createAuthorityList(
                        person.roles().stream().map(Role::authority).toList())));
        SecurityContextHolder.setContext(theirs);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
