package dev.slipway.portal.security;

import java.util.List;
import java.util.Optional;

/** Somebody who is signed in for the length of a test. */
public final class SignedIn extends CurrentPerson {
    private final Person person;

    private SignedIn(Person person) {
        super(new People() {
            @Override
            public Optional<Person> find(String id) {
                return Optional.of(person);
            }

            @Override
            public List<Person> all() {
                return List.of(person);
            }
        });
        this.person = person;
    }

    /** With these roles. */
    public static SignedIn with(Role... roles) {
        return new SignedIn(new Person("grace", "Grace Novak", "grace@example.com", java.util.Set.of(roles)));
    }

    @Override
    public Optional<Person> get() {
        return Optional.of(person);
    }
}
