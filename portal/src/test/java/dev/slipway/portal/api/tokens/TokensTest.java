package dev.slipway.portal.api.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.api.ApiSettings;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TokenAuthentication;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DecisionsSlice
class TokensTest {
    @Autowired
    private Tokens tokens;

    @Autowired
    private TokenSignIn signIn;

    @Autowired
    private TokenRows rows;

    @Autowired
    private People people;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApiSettings settings;

    @Autowired
    private Clock clock;

    @BeforeEach
    void startWithoutTokens() {
        rows.deleteAll();
        signIn("lin", Role.DEVELOPER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        rows.deleteAll();
    }

    @Test
    void keepsAHashAndNeverTheToken() {
        CreatedToken created = create("CI", Scope.READ);

        Map<String, Object> row =
                database.sql("select * from api_tokens").query().singleRow();

        assertThat(row.get("hash")).isEqualTo(created.secret().hash());
        assertThat(row.values().stream().map(String::valueOf))
                .noneMatch(value -> value.contains(created.secret().text()));
    }

    @Test
    void actsForItsOwnerWithoutTheirRoles() {
        signIn("ada", Role.DEVELOPER, Role.APPROVER);
        CreatedToken created = create("assistant", Scope.DRAFT);

        TokenAuthentication token = signedIn(created).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(token);

        assertThat(token.getName()).isEqualTo("ada");
        assertThat(token.getAuthorities())
                .noneMatch(authority -> String.valueOf(authority.getAuthority()).startsWith("ROLE_"));
        assertThat(token.mayDraft()).isTrue();
        assertThat(current.require().roles()).containsExactly(Role.DEVELOPER);
    }

    @Test
    void draftsOnlyWhereItWasMadeToAndItsOwnerIsADeveloper() {
        assertThat(signedIn(create("reader", Scope.READ)).orElseThrow().mayDraft())
                .isFalse();
        signIn("grace", Role.ADMINISTRATOR);
        CreatedToken administrators = create("drafter", Scope.DRAFT);

        TokenAuthentication token = signedIn(administrators).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(token);

        assertThat(token.mayDraft()).isFalse();
        assertThat(current.require().roles()).isEmpty();
    }

    @Test
    void worksUntilItExpires() {
        CreatedToken created = tokens.create(new NewToken("CI", Scope.READ, 30));
        String text = created.secret().text();

        assertThat(signInAfter(Duration.ofDays(30).minusSeconds(1)).with(text)).isPresent();
        assertThat(signInAfter(Duration.ofDays(30)).with(text)).isEmpty();
    }

    @Test
    void endsAtOnceWhenItIsRevoked() {
        CreatedToken created = create("CI", Scope.READ);
        assertThat(signedIn(created)).isPresent();

        tokens.revoke(created.token().id());

        assertThat(signedIn(created)).isEmpty();
        assertThat(tokens.mine())
                .extracting(token -> token.state(clock.instant()))
                .containsExactly(Token.State.REVOKED);
    }

    @Test
    void isOfNoUseToSomebodyWhoLeft() {
        CreatedToken created = create("CI", Scope.READ);
        database.sql("update api_tokens set owner_id = 'nobody'").update();

        assertThat(signedIn(created)).isEmpty();
    }

    /** An identity provider does not tell who has left; it only signs them in no more. */
    @Test
    void restsWhenItsOwnerHasNotSignedInForLong() {
        String text = create("CI", Scope.READ).secret().text();
        Duration within = settings.ownerSignedInWithin();

        assertThat(signInOf(signedInAgo(within.minusSeconds(1))).with(text)).isPresent();
        assertThat(signInOf(signedInAgo(within)).with(text)).isEmpty();
    }

    @Test
    void draftsNoLongerThanItsOwnerIsADeveloper() {
        String text = create("CI", Scope.DRAFT).secret().text();
        Person without = new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.APPROVER));

        TokenAuthentication token =
                signInOf(new OnePerson(without)).with(text).orElseThrow().authentication();

        assertThat(token.mayDraft()).isFalse();
    }

    @Test
    void isRevokedByItsOwnerAndAdministratorsAlone() {
        Token lins = create("CI", Scope.READ).token();

        signIn("sam", Role.DEVELOPER);
        assertThatThrownBy(() -> tokens.revoke(lins.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(tokens.mine()).isEmpty();

        signIn("grace", Role.ADMINISTRATOR);
        tokens.revoke(lins.id());
        assertThat(tokens.everybodys()).extracting(Token::ownerId).containsExactly("lin");
    }

    @Test
    void makesAndRevokesNoToken() {
        TokenAuthentication token = signedIn(create("CI", Scope.DRAFT)).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(token);

        assertThatThrownBy(() -> create("another", Scope.READ)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.revoke("any")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(tokens::mine).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void writesIntoTheAuditWhatBecameOfIt() {
        Token token = create("nightly report", Scope.READ).token();
        tokens.revoke(token.id());

        List<String> actions = database.sql("select action from audit_entry where facts like :id order by entry_number")
                .param("id", "%" + token.id() + "%")
                .query(String.class)
                .list();

        assertThat(actions).containsExactly("token.created", "token.revoked");
    }

    @Test
    void notesItsUse() {
        CreatedToken created = create("CI", Scope.READ);
        assertThat(tokens.mine().getFirst().life().lastUsedAt()).isEmpty();

        signedIn(created);

        assertThat(tokens.mine().getFirst().life().lastUsedAt()).contains(clock.instant());
    }

    @Test
    void refusesMoreThanAPersonCouldOversee() {
        for (int i = 0; i < Tokens.MOST; i++) {
            create("number " + i, Scope.READ);
        }

        assertThatThrownBy(() -> create("one more", Scope.READ)).hasMessageContaining("revoke one first");
        tokens.revoke(tokens.mine().getFirst().id());
        assertThat(create("one more", Scope.READ).token().name()).isEqualTo("one more");
    }

    @Test
    void refusesTheNameOfATokenThatWorks() {
        Token first = create("CI", Scope.READ).token();

        assertThatThrownBy(() -> create(" CI ", Scope.DRAFT)).hasMessageContaining("another name");
        tokens.revoke(first.id());
        assertThat(create("CI", Scope.READ).token().name()).isEqualTo("CI");
    }

    @Test
    void refusesANameAndDaysThatCannotBe() {
        assertThatThrownBy(() -> new NewToken(" ", Scope.READ, 90)).hasMessageContaining("has 0");
        assertThatThrownBy(() -> new NewToken("CI", Scope.READ, 366)).hasMessageContaining("1 to 365 days");
        assertThatThrownBy(() -> new NewToken("CI", Scope.READ, 0)).hasMessageContaining("not for 0");
    }

    private CreatedToken create(String name, Scope scope) {
        return tokens.create(new NewToken(name, scope, NewToken.USUAL_DAYS));
    }

    private TokenSignIn signInOf(People known) {
        return signIn(known, clock);
    }

    private People signedInAgo(Duration ago) {
        return new OnePerson(people.find("lin").orElseThrow(), clock.instant().minus(ago));
    }

    private Optional<TokenAuthentication> signedIn(CreatedToken created) {
        return signIn.with(created.secret().text()).map(TokenSignIn.SignedIn::authentication);
    }

    private TokenSignIn signInAfter(Duration later) {
        return signIn(people, Clock.offset(clock, later));
    }

    /** One without transactions: it is told that the token was used just now, so that it notes nothing. */
    private TokenSignIn signIn(People known, Clock at) {
        database.sql("update api_tokens set last_used_at = :used")
                .param("used", at.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return new TokenSignIn(rows, known, settings, at);
    }

    private static void signIn(String person, Role... roles) {
        String[] authorities = List.of(roles).stream().map(Role::authority).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", authorities));
    }
}
