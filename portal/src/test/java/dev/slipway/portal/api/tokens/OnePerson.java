package dev.slipway.portal.api.tokens;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only person there is, as the sign-in described them last. */
record OnePerson(Person person, @Nullable Instant at) implements People {

    /** One for whom the sign-in always vouches. */
    OnePerson(Person person) {
        this(person, null);
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.of(person).filter(known -> known.id().equals(id));
    }

    @Override
    public List<Person> all() {
        return List.of(person);
    }

    @Override
    public Optional<Instant> signedInAt(String id) {
        return Optional.ofNullable(at);
    }
}
