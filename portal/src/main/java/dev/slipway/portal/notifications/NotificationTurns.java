package dev.slipway.portal.notifications;

import dev.slipway.portal.telemetry.PeriodicWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks and sends, by one portal at a time. */
@Component
class NotificationTurns implements PeriodicWork {
    private final NoticeDesk desk;
    private final Outbox outbox;

    NotificationTurns(NoticeDesk desk, Outbox outbox) {
        this.desk = desk;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        desk.look();
        outbox.sendDue();
    }
}
