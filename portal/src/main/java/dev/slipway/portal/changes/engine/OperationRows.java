package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Where operations are kept. */
interface OperationRows extends Repository<OperationRow, String> {

    OperationRow save(OperationRow row);

    Optional<OperationRow> findById(String id);

    /** The row, held by this transaction until it ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationRow> findWithLockById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationRow> findWithLockByDedupeKey(String dedupeKey);

    List<OperationRow> findAllByOrderByStartedAtDesc(Limit limit);

    List<OperationRow> findByStateInOrderByStartedAt(Collection<OperationState> states);

    List<OperationRow> findByPersonIdAndStateOrderByStartedAtDesc(String personId, OperationState state);
}
