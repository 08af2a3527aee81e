package dev.slipway.portal.notifications;

import dev.slipway.portal.shared.SecretReference;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people are told of what waits for them.
 *
 * @param portal address of the portal as its readers enter it, which messages lead to
 * @param remindAfter age of an approval at which its approvers are reminded, where the pipeline gives up after seven days;
 *     where it gives up sooner, they are reminded sooner
 * @param mail the server that e-mail is handed to
 * @param webhook the address that is called, such as one of Slack's
 */
@ConfigurationProperties("slipway.notifications")
public record NotificationSettings(String portal, Duration remindAfter, Mail mail, Webhook webhook) {
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /** Refuses what cannot work. */
    public NotificationSettings {
        if (!portal.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?")) {
            throw new IllegalArgumentException("slipway.notifications.portal=" + portal
                    + " is no address that a message could lead to: set one such as https://slipway.example.com.");
        }
        if (remindAfter.isNegative() || remindAfter.isZero() || remindAfter.compareTo(LONGEST_WAIT) >= 0) {
            throw new IllegalArgumentException("slipway.notifications.remind-after=" + remindAfter
                    + " cannot be used: set more than 0 and less than 7d, after which the pipeline gives up.");
        }
    }

    /** Where a page of the portal is. */
    URI page(String path) {
        return URI.create(portal + "/" + path);
    }

    /**
     * The mail server.
     *
     * @param host its name; empty to send no e-mail
     * @param port its port
     * @param from the sender's address
     * @param user name to sign in with; empty for none
     * @param password where the password stands: env:NAME or file:/path
     * @param encrypted whether the connection has to be encrypted (STARTTLS)
     */
    public record Mail(String host, int port, String from, String user, String password, boolean encrypted) {

        /** Refuses a password that is written out, and a server without a sender. */
        public Mail {
            SecretReference.of("slipway.notifications.mail.password", password);
            if (!host.isBlank() && !from.contains("@")) {
                throw new IllegalArgumentException("slipway.notifications.mail.from=" + from
                        + " is no address: name the sender of the portal's e-mail.");
            }
        }

        boolean on() {
            return !host.isBlank();
        }

        Optional<SecretReference> passwordReference() {
            return SecretReference.of("slipway.notifications.mail.password", password);
        }
    }

    /**
     * The webhook.
     *
     * @param address where its address stands, which is a secret by itself: env:NAME or file:/path; empty for none
     * @param key where the key stands that messages are signed with: env:NAME or file:/path; empty to sign none
     */
    public record Webhook(String address, String key) {

        /** Refuses what is written out. */
        public Webhook {
            SecretReference.of("slipway.notifications.webhook.address", address);
            SecretReference.of("slipway.notifications.webhook.key", key);
        }

        Optional<SecretReference> addressReference() {
            return SecretReference.of("slipway.notifications.webhook.address", address);
        }

        Optional<SecretReference> keyReference() {
            return SecretReference.of("slipway.notifications.webhook.key", key);
        }
    }
}
