package dev.slipway.portal.api.tokens;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as it is kept: a hash, never the token. */
@Entity
@Table(name = "api_tokens")
class TokenRow {
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Id
    private String id = "";

    @Column(name = "owner_id")
    private String owner = "";

    private String name = "";

    private String beginning = "";

    private String hash = "";

    @Enumerated(EnumType.STRING)
    private Scope scope = Scope.READ;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** For JPA alone. */
    protected TokenRow() {}

    TokenRow(String owner, NewToken wanted, TokenSecret secret, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.owner = owner;
        this.name = wanted.name();
        this.scope = wanted.scope();
        this.beginning = secret.beginning();
        this.hash = secret.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(Duration.ofDays(wanted.days()));
    }

    Token token() {
        return new Token(
                id,
                owner,
                name,
                beginning,
                scope,
                new Token.Life(createdAt, expiresAt, Optional.ofNullable(lastUsedAt), Optional.ofNullable(revokedAt)));
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Whether a use at this instant is worth a note: one a minute is enough. */
    boolean isNews(Instant now) {
        Instant before = lastUsedAt;
        return before == null || now.isAfter(before.plus(FRESH));
    }
}
