package dev.slipway.portal.security;

import dev.slipway.manifest.TeamName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return new SignedIn(new Person("grace", "Grace Novak", "grace@example.com", Set.of(roles)));
    }

    @Override
    public Optional<Person> get() {
        return Optional.of(person);
    }

    /** People of a sign-in that says who belongs to which teams. */
    public static People claiming(Map<String, Set<TeamName>> teams) {
        return new People() {
            @Override
            public Optional<Person> find(String id) {
                return Optional.empty();
            }

            @Override
            public List<Person> all() {
                return List.of();
            }

            @Override
            public Set<TeamName> claimedTeams(String id) {
                return teams.getOrDefault(id, Set.of());
            }
        };
    }
}
