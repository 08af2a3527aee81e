package dev.slipway.portal.audit;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class AuditNavigation implements NavigationEntry {
    @Override
    public String label() {
        return "Audit";
    }

    @Override
    public String route() {
        return "audit";
    }

    @Override
    public int order() {
        return 80;
    }
}
