package dev.slipway.portal.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People to try the portal with on one's own machine; they exist only in the {@code local} profile. */
@Component
@Profile("local")
class SamplePeople implements People {
    private static final List<Person> EVERYBODY = List.of(
            new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER)),
            new Person("sam", "Sam Okafor", "sam@example.com", Set.of(Role.DEVELOPER)),
            new Person("noor", "Noor Haddad", "noor@example.com", Set.of(Role.DEVELOPER)),
            new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.DEVELOPER, Role.APPROVER)),
            new Person("iris", "Iris Lang", "iris@example.com", Set.of(Role.DEVELOPER, Role.APPROVER)),
            new Person("grace", "Grace Novak", "grace@example.com", Set.of(Role.ADMINISTRATOR)));

    @Override
    public Optional<Person> find(String id) {
        return EVERYBODY.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> all() {
        return EVERYBODY;
    }
}
