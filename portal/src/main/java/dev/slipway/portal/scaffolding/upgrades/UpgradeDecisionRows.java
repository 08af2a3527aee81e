package dev.slipway.portal.scaffolding.upgrades;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface UpgradeDecisionRows extends CrudRepository<UpgradeDecisionRow, String> {

    List<UpgradeDecisionRow> findByPersonIdAndSubject(String personId, String subject);

    /** Forgets what was decided before an instant and never used. */
    @Modifying
    @Query("delete from UpgradeDecisionRow decision where decision.decidedAt < :since")
    int deleteDecidedBefore(Instant since);
}
