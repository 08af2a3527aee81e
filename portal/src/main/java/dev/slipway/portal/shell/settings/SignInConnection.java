package dev.slipway.portal.shell.settings;

import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignInWay;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries out the sign-in: that the identity provider answers, if there is one, and that each role has somebody. */
@Component
class SignInConnection implements ConnectionCheck {
    private static final Pasteable EXAMPLE = new Pasteable(
            "Properties with which people of an identity provider sign in, in the profile \"oidc\".",
            CodeLanguage.PLAIN,
            """
            slipway.security.oidc.issuer=https://login.example.com/realms/company
            slipway.security.oidc.client-id=slipway
            slipway.security.oidc.client-secret=env:SLIPWAY_OIDC_SECRET
            slipway.security.oidc.address=https://slipway.example.com
            """);
    private final People people;
    private final SignInWay way;

    SignInConnection(People people, SignInWay way) {
        this.people = people;
        this.way = way;
    }

    @Override
    public List<Connection> connections() {
        return List.of(new Connection(
                "Sign-in",
                way.provider()
                        .map(provider -> provider + ", by OpenID Connect")
                        .orElse("sample people without passwords, from this machine only"),
                true,
                List.of(),
                List.of(EXAMPLE)));
    }

    @Override
    public ConnectionReport test(String name) {
        List<Step> steps = new ArrayList<>();
        way.provider().ifPresent(provider -> steps.add(describesItself()));
        Arrays.stream(Role.values()).map(this::has).forEach(steps::add);
        return new ConnectionReport(steps, Optional.empty());
    }

    private Step describesItself() {
        String what = "The identity provider describes itself";
        return way.trouble()
                .map(trouble -> new Step(what, Outcome.FAILED, trouble))
                .orElseGet(() -> new Step(what, Outcome.WORKS, "It does, under the issuer of the settings."));
    }

    private Step has(Role role) {
        long count = people.all().stream().filter(person -> person.has(role)).count();
        String what = "Somebody is " + role.name().toLowerCase(java.util.Locale.ROOT);
        return count > 0
                ? new Step(what, Outcome.WORKS, count == 1 ? "1 person is." : count + " people are.")
                : new Step(what, Outcome.FAILED, "Nobody is: give somebody the role " + role + ".");
    }
}
