package dev.slipway.portal.notifications;

import dev.slipway.portal.promotion.GlassBroken;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.WaitingReleases;
import dev.slipway.portal.promotion.WaitingReleases.WaitingRelease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds out what people should be told: what waits, what has waited long, and what went through a freeze. */
@Component
class NoticeDesk {
    private final WaitingReleases releases;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final Clock clock;

    NoticeDesk(WaitingReleases releases, Outbox outbox, NotificationSettings settings, Clock clock) {
        this.releases = releases;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each wait is told once, and once more when it has lasted long. */
    void look() {
        for (WaitingRelease waiting : releases.all()) {
            outbox.put(notice(Notice.Kind.WAITING, waiting));
            if (!clock.instant().isBefore(reminder(waiting))) {
                outbox.put(notice(Notice.Kind.REMINDER, waiting));
            }
        }
    }

    /** At the age that the settings say of a wait of seven days, or at the same share of one that is shorter. */
    private Instant reminder(WaitingRelease waiting) {
        Duration patience = Duration.between(waiting.since(), waiting.until());
        Duration share = Duration.ofMillis(Math.round(1.0
                * patience.toMillis()
                * settings.remindAfter().toMillis()
                / PendingApproval.USUAL_PATIENCE.toMillis()));
        return waiting.since().plus(share.compareTo(settings.remindAfter()) < 0 ? share : settings.remindAfter());
    }

    /** Within the publisher's transaction: the alarm is kept with the audit's entry, or neither is. */
    @EventListener
    void on(GlassBroken broken) {
        outbox.put(new Notice(
                Notice.Kind.GLASS_BROKEN + ":" + broken.function() + ":"
                        + broken.release().number() + ":" + clock.instant().toEpochMilli(),
                Notice.Kind.GLASS_BROKEN,
                broken.function(),
                broken.release().number(),
                broken.person() + " broke the glass of the freeze \"" + broken.freeze() + "\": " + broken.reason()));
    }

    private static Notice notice(Notice.Kind kind, WaitingRelease waiting) {
        return new Notice(
                kind + ":" + waiting.waitId(),
                kind,
                waiting.function(),
                waiting.release().number(),
                "Revision " + waiting.release().revision().abbreviated() + ", waiting since " + waiting.since()
                        + "; the pipeline gives up at " + waiting.until() + ". The evidence stands on the page.");
    }
}
