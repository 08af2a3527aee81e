package dev.slipway.portal.localcloud;

import dev.slipway.portal.uikit.Surroundings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says above every page that this portal runs functions on its own machine. */
@Component
@Profile("local")
class InLocalCloud implements Surroundings {

    @Override
    public String name() {
        return "local cloud";
    }
}
