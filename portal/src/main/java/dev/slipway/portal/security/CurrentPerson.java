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

    /** The signed-in person, or nothing where the portal itself works. */
    public Optional<Person> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated()
                ? Optional.empty()
                : people.find(authentication.getName());
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
