package dev.slipway.portal.promotion;

import dev.slipway.portal.uikit.WaitingItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** Approvals among what waits for the signed-in person. */
@Component
class WaitingApprovals implements WaitingItems {
    private final Inbox inbox;

    WaitingApprovals(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<WaitingItem> waiting() {
        return inbox.waiting().stream()
                .filter(dossier -> dossier.ruling().mayApprove())
                .map(WaitingApprovals::item)
                .toList();
    }

    private static WaitingItem item(Dossier dossier) {
        String function = dossier.comparison().function().value();
        String detail = dossier.worst()
                .map(row -> row.label() + ": " + row.finding().verdict().words())
                .orElse("all evidence is there");
        return new WaitingItem(
                "Approvals",
                function + " " + dossier.comparison().candidate().number() + " for production",
                detail,
                "approvals/" + function);
    }
}
