package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.DecisionRow.State;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Stored answers. */
interface DecisionRows extends JpaRepository<DecisionRow, String> {

    /** Locked until the transaction ends, so that an answer is settled once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DecisionRow> findByNonce(String nonce);

    Optional<DecisionRow> findByPipelineAndStageAndActionAndClaim(
            String pipeline, String stage, String action, String claim);

    List<DecisionRow> findByStateInAndDecidedAtBeforeOrderByDecidedAt(Collection<State> states, Instant before);

    List<DecisionRow> findByStateOrderByDecidedAt(State state);
}
