package dev.slipway.portal.aws;

import dev.slipway.portal.uikit.Surroundings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says above every page that this portal works with AWS. */
@Component
@ConditionalOnProperty("slipway.aws.enabled")
class InAws implements Surroundings {

    @Override
    public String name() {
        return "AWS";
    }
}
