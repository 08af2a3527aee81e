package dev.slipway.portal.api.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface TokenRows extends CrudRepository<TokenRow, String> {

    Optional<TokenRow> findByHash(String hash);

    List<TokenRow> findByOwnerOrderByCreatedAtDesc(String owner);

    List<TokenRow> findAllByOrderByCreatedAtDesc();

    /** Notes a use, and nothing else of the row: somebody may be revoking it. */
    @Modifying
    @Query("update TokenRow token set token.lastUsedAt = :now where token.id = :id")
    void noteUse(String id, Instant now);

    /** Forgets tokens that expired before an instant; returns how many. */
    @Modifying
    @Query("delete from TokenRow token where token.expiresAt < :before")
    int deleteExpiredBefore(Instant before);
}
