package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.shared.Registration;
import dev.slipway.portal.promotion.Inbox;
import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class ApprovalsNavigation implements NavigationEntry {
    private final Inbox inbox;
    private final PipelineWatch watch;

    ApprovalsNavigation(Inbox inbox, PipelineWatch watch) {
        this.inbox = inbox;
        this.watch = watch;
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

    @Override
    public Registration whenBadgeChanges(Runnable listener) {
        return watch.watch(listener);
    }
}
