package dev.slipway.portal.scaffolding.upgrades;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CampaignRows extends JpaRepository<CampaignRow, String> {

    List<CampaignRow> findTop5ByOrderByStartedAtDesc();
}
