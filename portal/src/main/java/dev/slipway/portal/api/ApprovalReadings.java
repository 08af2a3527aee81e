package dev.slipway.portal.api;

import dev.slipway.portal.promotion.Inbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for production, as programs read it. */
@Component
public class ApprovalReadings {
    private final Inbox inbox;
    private final FunctionReadings functions;

    ApprovalReadings(Inbox inbox, FunctionReadings functions) {
        this.inbox = inbox;
        this.functions = functions;
    }

    /** Everything that waits. */
    public List<PendingApprovalSummary> waiting() {
        return inbox.waiting().stream().map(PendingApprovalSummary::of).toList();
    }

    /**
     * What waits of one function.
     *
     * @throws NotFoundException if there is no such function, or nothing of it waits
     */
    public PendingApprovalSummary find(String name) {
        return inbox.find(functions.require(name))
                .map(PendingApprovalSummary::of)
                .orElseThrow(() -> new NotFoundException(
                        "No release of " + name + " waits for an approval: /api/v1/approvals lists those that do."));
    }
}
