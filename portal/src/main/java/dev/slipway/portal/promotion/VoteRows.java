package dev.slipway.portal.promotion;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored approvals by persons. */
interface VoteRows extends JpaRepository<VoteRow, String> {

    List<VoteRow> findByPipelineAndExecutionIdAndTokenHashAndEvidence(
            String pipeline, String executionId, String tokenHash, String evidence);
}
