package dev.slipway.portal.api.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.api.tokens.Scope;
import dev.slipway.portal.api.tokens.TestTokens;
import dev.slipway.portal.api.tokens.Token;
import dev.slipway.portal.api.tokens.Token.Life;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedIn;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensViewTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<Token> THREE = List.of(
            token("CI", Optional.of(NOON), Optional.empty(), 90),
            token("old laptop", Optional.empty(), Optional.of(NOON), 90),
            token("trial", Optional.empty(), Optional.empty(), -1));

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AsyncLoader loader = new AsyncLoader(Runnable::run, clock);
    private final TokensView view = new TokensView(TestTokens.none(), SignedIn.with(Role.DEVELOPER), loader, clock);

    @Test
    void showsThatItLoads() {
        view.show(new AsyncState.Loading<>());

        assertThat(text()).contains("Loading…");
    }

    @Test
    void showsTokensWithTheirStateAndWithoutTheirOwner() {
        view.show(new AsyncState.Loaded<>(THREE, NOON));

        assertThat(text())
                .contains("CI", "slw_abcde…", "works", "2027-02-23", "2026-11-25 12:00 UTC")
                .contains("old laptop", "revoked", "trial", "expired", "never")
                .doesNotContain("lin");
    }

    @Test
    void showsAdministratorsWhoseTheyAre() {
        var everybodys = new TokensView(TestTokens.none(), SignedIn.with(Role.ADMINISTRATOR), loader, clock);

        everybodys.show(new AsyncState.Loaded<>(THREE, NOON));

        assertThat(everybodys.getElement().getTextRecursively()).contains("Everybody's tokens", "lin");
    }

    @Test
    void saysWhatToDoWhileThereIsNone() {
        view.show(new AsyncState.Empty<>(NOON));

        assertThat(text()).contains("There is no token yet.", "Make one above");
    }

    @Test
    void showsAReferenceWhenItFailed() {
        view.show(new AsyncState.Failed<>("This could not be loaded.", "0badcafe"));

        assertThat(text()).contains("This could not be loaded.", "Reference 0badcafe");
    }

    @Test
    void saysOfStaleTokensHowOldTheyAre() {
        view.show(new AsyncState.Stale<>(THREE, NOON, "The database does not answer."));

        assertThat(text()).contains("The database does not answer.", "CI");
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private static Token token(String name, Optional<Instant> used, Optional<Instant> revoked, int days) {
        Life life = new Life(NOON.minusSeconds(60), NOON.plus(Duration.ofDays(days)), used, revoked);
        return new Token(name, "lin", name, "slw_abcde", Scope.READ, life);
    }
}
