package dev.slipway.portal.shell.settings;

import dev.slipway.portal.uikit.ConnectionCheck;
import java.util.List;
import org.springframework.core.env.StandardEnvironment;

/** The services of the page, with what a test gives them. */
public final class ManualSettings {

    private ManualSettings() {}

    /** Connections of these checks. */
    public static Connections connections(ConnectionCheck... checks) {
        return new Connections(List.of(checks));
    }

    /** Settings of an environment in which nothing is set. */
    public static EffectiveSettings none() {
        return new EffectiveSettings(new StandardEnvironment());
    }
}
