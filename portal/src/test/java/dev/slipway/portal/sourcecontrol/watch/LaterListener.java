package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A listener that is told after the one that can be made to fail. */
@Component
@Order(2)
class LaterListener implements CatalogFollower {
    private final List<CatalogChanged> heard = new ArrayList<>();

    @Override
    public void on(CatalogChanged change) {
        heard.add(change);
    }

    List<CatalogChanged> heard() {
        return List.copyOf(heard);
    }

    void forget() {
        heard.clear();
    }
}
