package dev.slipway.portal.notifications;

import dev.slipway.portal.promotion.WaitingReleases;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.SecretReference;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail to everybody who may approve; who that is, is asked when it is sent, and no address is kept. */
@Component
class MailChannel implements Channel {
    private static final String PATIENCE_MILLIS = "10000";

    private final NotificationSettings settings;
    private final WaitingReleases releases;

    MailChannel(NotificationSettings settings, WaitingReleases releases) {
        this.settings = settings;
        this.releases = releases;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean on() {
        return settings.mail().on();
    }

    @Override
    public void send(String id, Notice notice) {
        String[] receivers = releases.approversOf(notice.function()).stream()
                .map(Person::email)
                .filter(address -> !address.isBlank())
                .toArray(String[]::new);
        if (receivers.length == 0) {
            throw new NotHandedOverException("Nobody who may approve " + notice.function() + " has an address.");
        }
        hand(id, receivers, notice.subject(), notice.text(settings));
    }

    @Override
    public String target() {
        return on() ? settings.mail().host() + ":" + settings.mail().port() : "not set";
    }

    @Override
    public String test(Person asking, String text) {
        if (asking.email().isBlank()) {
            throw new NotHandedOverException("You have no address that it could be sent to.");
        }
        hand(UUID.randomUUID().toString(), new String[] {asking.email()}, "Test of Slipway's notifications", text);
        return "The mail server took a test for " + asking.email() + ": see whether it arrives.";
    }

    private void hand(String id, String[] receivers, String subject, String text) {
        try {
            JavaMailSenderImpl sender = sender();
            MimeMessage message = new NumberedMessage(sender, id);
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.mail().from());
            // Receivers do not see each other.
            helper.setBcc(receivers);
            helper.setSubject(subject);
            helper.setText(text);
            sender.send(message);
        } catch (IllegalStateException noPassword) {
            throw new NotHandedOverException(String.valueOf(noPassword.getMessage()), noPassword);
        } catch (MessagingException | MailException e) {
            throw new NotHandedOverException(
                    "The mail server did not take it (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** Made anew for each message, so that a password that was changed is taken up. */
    private JavaMailSenderImpl sender() {
        NotificationSettings.Mail mail = settings.mail();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(mail.encrypted()));
        if (!mail.user().isBlank()) {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(mail.user());
            mail.passwordReference().map(SecretReference::value).ifPresent(sender::setPassword);
        }
        return sender;
    }

    /** A message whose identity is the outbox's, so that a mail server can tell a repetition. */
    private static final class NumberedMessage extends MimeMessage {
        private final String id;

        NumberedMessage(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@slipway>");
        }
    }
}
