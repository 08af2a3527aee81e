package dev.slipway.portal.security;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A program that acts for a person through a token. It has none of the person's roles: guards let it pass only where
 * they name what a token may do. See docs/decisions/0058-a-token-reads-and-drafts.md.
 */
public final class TokenAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String TOKEN = "TOKEN";
    private static final String DRAFT = "DRAFT";

    private final String personId;
    private final String tokenName;

    private TokenAuthentication(String personId, String tokenName, List<GrantedAuthority> authorities) {
        super(authorities);
        this.personId = personId;
        this.tokenName = tokenName;
        setAuthenticated(true);
    }

    /**
     * Signs a program in for a person.
     *
     * @param tokenName what the person calls the token
     * @param mayDraft whether the token was made to draft, too; it can as long as the person is a developer
     */
    public static TokenAuthentication of(Person person, String tokenName, boolean mayDraft) {
        List<GrantedAuthority> authorities = new ArrayList<>(List.of(new SimpleGrantedAuthority(TOKEN)));
        if (mayDraft && person.has(Role.DEVELOPER)) {
            authorities.add(new SimpleGrantedAuthority(DRAFT));
        }
        return new TokenAuthentication(person.id(), tokenName, authorities);
    }

    /** What the person calls the token. */
    public String tokenName() {
        return tokenName;
    }

    /** Whether functions can be drafted. */
    public boolean mayDraft() {
        return getAuthorities().stream().anyMatch(authority -> DRAFT.equals(authority.getAuthority()));
    }

    /** The person as this token may act for them: a developer at most, whatever else they are. */
    Person limited(Person person) {
        Set<Role> left = mayDraft() && person.has(Role.DEVELOPER) ? Set.of(Role.DEVELOPER) : Set.of();
        return new Person(person.id(), person.name(), person.email(), left);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return personId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof TokenAuthentication token && tokenName.equals(token.tokenName);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + tokenName.hashCode();
    }
}
