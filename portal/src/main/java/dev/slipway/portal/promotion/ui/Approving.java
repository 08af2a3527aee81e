package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.ApprovalRounds;
import dev.slipway.portal.promotion.Inbox;
import dev.slipway.portal.promotion.Promotions;
import org.springframework.stereotype.Component;

/** What the approvals page works with. */
@Component
record Approving(Inbox inbox, Promotions promotions, ApprovalRounds rounds) {}
