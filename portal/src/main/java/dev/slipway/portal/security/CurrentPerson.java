package dev.slipway.portal.security;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person on whose behalf the current thread works. */
@Component
public class CurrentPerson {
    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** The signed-in person, with the roles that a token leaves them; nothing where the portal itself works. */
    public Optional<Person> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        Optional<Person> person = people.find(authentication.getName());
        return authentication instanceof TokenAuthentication token ? person.map(token::limited) : person;
    }

    /** What the signed-in person calls the token with which a program acts for them; nothing where they act themselves. */
    public Optional<String> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token
                ? Optional.of(token.tokenName())
                : Optional.empty();
    }

    /**
     * The signed-in person.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public Person require() {
        return get().orElseThrow(() -> new AccessDeniedException("Nobody is signed in: sign in first."));
    }
}
