package dev.slipway.portal.api.tokens.ui;

import dev.slipway.portal.uikit.NavigationEntry;
import org.springframework.stereotype.Component;

@Component
class TokensEntry implements NavigationEntry {
    @Override
    public String label() {
        return "API tokens";
    }

    @Override
    public String route() {
        return "tokens";
    }

    @Override
    public int order() {
        return 85;
    }
}
