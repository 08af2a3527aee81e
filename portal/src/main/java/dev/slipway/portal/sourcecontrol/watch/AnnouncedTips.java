package dev.slipway.portal.sourcecontrol.watch;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Where the last announced tip is kept. */
interface AnnouncedTips extends JpaRepository<AnnouncedTip, Integer> {

    /** The row, held by this transaction until it ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AnnouncedTip> findWithLockById(int id);
}
