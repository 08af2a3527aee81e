package dev.slipway.portal.notifications;

import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries each way of telling people by a message that says that it is a test. */
@Component
class NotificationConnections implements ConnectionCheck {
    private static final String PREFIX = "Notifications, ";
    private static final Pasteable EXAMPLE =
            new Pasteable("Properties for both ways; secrets are named, never written out.", CodeLanguage.PLAIN, """
            slipway.notifications.portal=https://slipway.example.com
            slipway.notifications.mail.host=smtp.example.com
            slipway.notifications.mail.from=slipway@example.com
            slipway.notifications.mail.user=slipway
            slipway.notifications.mail.password=env:SLIPWAY_MAIL_PASSWORD
            slipway.notifications.webhook.address=env:SLIPWAY_WEBHOOK
            slipway.notifications.webhook.key=env:SLIPWAY_WEBHOOK_KEY
            """);

    private final List<Channel> channels;
    private final NotificationSettings settings;
    private final CurrentPerson current;
    private final Clock clock;

    NotificationConnections(List<Channel> channels, NotificationSettings settings, CurrentPerson current, Clock clock) {
        this.channels = channels;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Connection> connections() {
        return channels.stream()
                .map(channel -> new Connection(
                        PREFIX + channel.name(),
                        channel.target(),
                        channel.on(),
                        channel.on() ? List.of("Messages lead to " + settings.portal() + ".") : List.of(),
                        List.of(EXAMPLE)))
                .toList();
    }

    @Override
    public ConnectionReport test(String name) {
        Channel channel = channels.stream()
                .filter(candidate -> name.equals(PREFIX + candidate.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No connection is called \"" + name + "\"."));
        return new ConnectionReport(List.of(tried(channel)), Optional.empty());
    }

    private Step tried(Channel channel) {
        String what = "Send a test";
        if (!channel.on()) {
            return new Step(what, Outcome.SKIPPED, "It is not set up.");
        }
        Person asking = current.require();
        try {
            return new Step(what, Outcome.WORKS, channel.test(asking, text(asking)));
        } catch (NotHandedOverException refused) {
            return new Step(what, Outcome.FAILED, refused.words());
        }
    }

    private String text(Person asking) {
        return "This is a test, and nothing waits for you: " + asking.name() + " tried Slipway's notifications at "
                + clock.instant() + ".\n" + settings.page("settings");
    }
}
