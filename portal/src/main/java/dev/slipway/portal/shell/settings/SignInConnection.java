package dev.slipway.portal.shell.settings;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tries out the sign-in: that each role has somebody. */
@Component
class SignInConnection implements ConnectionCheck {
    private final People people;
    private final Environment environment;

    SignInConnection(People people, Environment environment) {
        this.people = people;
        this.environment = environment;
    }

    @Override
    public List<Connection> connections() {
        boolean samples = environment.acceptsProfiles(Profiles.of("local"));
        return List.of(new Connection(
                "Sign-in",
                samples ? "sample people without passwords, from this machine only" : "people of the portal",
                true,
                List.of(),
                List.of()));
    }

    @Override
    public ConnectionReport test(String name) {
        return new ConnectionReport(Arrays.stream(Role.values()).map(this::has).toList(), Optional.empty());
    }

    private Step has(Role role) {
        long count = people.all().stream().filter(person -> person.has(role)).count();
        String what = "Somebody is " + role.name().toLowerCase(java.util.Locale.ROOT);
        return count > 0
                ? new Step(what, Outcome.WORKS, count == 1 ? "1 person is." : count + " people are.")
                : new Step(what, Outcome.FAILED, "Nobody is: give somebody the role " + role + ".");
    }
}
