package dev.slipway.portal.notifications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {
    private static final NotificationSettings.Mail NO_MAIL = new NotificationSettings.Mail("", 25, "", "", "", true);
    private static final NotificationSettings.Webhook NO_WEBHOOK = new NotificationSettings.Webhook("", "");

    @Test
    void takesNoSecretThatIsWrittenOut() {
        assertThatThrownBy(() -> new NotificationSettings.Webhook("https://hooks.example.com/T0/secret", ""))
                .hasMessageContaining("slipway.notifications.webhook.address")
                .hasMessageContaining("env:NAME")
                .hasMessageNotContaining("T0");
        assertThatThrownBy(() -> new NotificationSettings.Webhook("env:HOOK", "hunter2"))
                .hasMessageContaining("slipway.notifications.webhook.key")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() ->
                        new NotificationSettings.Mail("mail.example.com", 587, "a@example.com", "me", "hunter2", true))
                .hasMessageContaining("slipway.notifications.mail.password")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void needsAnAddressThatMessagesLeadTo() {
        assertThatThrownBy(() -> settings("slipway.example.com", Duration.ofDays(6)))
                .hasMessageContaining("slipway.notifications.portal");
    }

    @Test
    void remindsWhileThereIsTime() {
        assertThatThrownBy(() -> settings("https://slipway.example.com", Duration.ofDays(7)))
                .hasMessageContaining("slipway.notifications.remind-after");
    }

    private static NotificationSettings settings(String portal, Duration remindAfter) {
        return new NotificationSettings(portal, remindAfter, NO_MAIL, NO_WEBHOOK);
    }
}
