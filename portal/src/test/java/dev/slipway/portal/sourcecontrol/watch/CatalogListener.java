package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A listener that can be made to fail; it forgets what it could not bear, as a transaction would. */
@Component
@Order(1)
class CatalogListener implements CatalogFollower {
    private final List<CatalogChanged> heard = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private int failures;

    @Override
    public void on(CatalogChanged change) {
        if (failures > 0) {
            failures--;
            throw new StackOverflowError("This listener fails " + failures + " more times.");
        }
        heard.add(change);
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        people.add(person == null ? "nobody" : person.getName());
    }

    List<CatalogChanged> heard() {
        return List.copyOf(heard);
    }

    List<String> people() {
        return List.copyOf(people);
    }

    void failNextTimes(int times) {
        failures = times;
    }

    void forget() {
        heard.clear();
        people.clear();
        failures = 0;
    }
}
