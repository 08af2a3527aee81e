package dev.slipway.portal.promotion;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People of the tests: two developers, two approvers, an administrator. */
public class KnownPeople implements People {
    static final Person LIN = new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER));
    static final Person SAM = new Person("sam", "Sam Okafor", "sam@example.com", Set.of(Role.DEVELOPER));
    static final Person ADA = new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.DEVELOPER, Role.APPROVER));
    static final Person OMAR =
            new Person("omar", "Omar Haddad", "omar@example.com", Set.of(Role.DEVELOPER, Role.APPROVER));
    static final Person GRACE = new Person("grace", "Grace Novak", "grace@example.com", Set.of(Role.ADMINISTRATOR));

    @Override
    public Optional<Person> find(String id) {
        return all().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> all() {
        return List.of(LIN, SAM, ADA, OMAR, GRACE);
    }
}
