package dev.slipway.portal.promotion;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class ApprovalsNavigation implements NavigationEntry {
    private final Inbox inbox;

    ApprovalsNavigation(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String label() {
        return "Approvals";
    }

    @Override
    public String route() {
        return "approvals";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public int badge() {
        return inbox.waitingForMe();
    }
}
