package dev.slipway.portal.notifications;

import dev.slipway.portal.notifications.NoticeRow.State;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices and hands them over, each at least once: it stands in the database before it is sent, is tried again after
 * growing pauses, and carries an identity by which a receiver knows a repetition.
 */
@Component
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Limit BATCH = Limit.of(50);

    private final NoticeRows rows;
    private final List<Channel> channels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(NoticeRows rows, List<Channel> channels, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a notice for every channel that is set up; one that was taken before, by whichever portal, changes nothing. */
    void put(Notice notice) {
        channels.stream().filter(Channel::on).forEach(channel -> {
            if (rows.existsByNoticeKeyAndChannel(notice.key(), channel.name())) {
                return;
            }
            try {
                transaction.executeWithoutResult(
                        status -> rows.saveAndFlush(new NoticeRow(notice, channel.name(), clock.instant())));
            } catch (DataIntegrityViolationException twice) {
                LOG.debug("Another portal took {} at the same time", notice.key());
            }
        });
    }

    /** Hands over what is due. */
    void sendDue() {
        for (NoticeRow row : rows.findByStateAndDueAtLessThanEqualOrderByDueAt(State.DUE, clock.instant(), BATCH)) {
            channels.stream()
                    .filter(Channel::on)
                    .filter(channel -> channel.name().equals(row.channel()))
                    .forEach(channel -> send(row, channel));
        }
    }

    private void send(NoticeRow row, Channel channel) {
        try {
            channel.send(row.id(), row.notice());
            change(row, NoticeRow::sent);
        } catch (NotHandedOverException e) {
            failed(row, e.words());
        } catch (RuntimeException e) {
            LOG.error("Notice {} cannot be sent by {}", row.id(), channel.name(), e);
            failed(row, "Something unexpected happened; the portal's log says what.");
        }
    }

    private void failed(NoticeRow row, String why) {
        NoticeRow after = change(row, each -> each.failed(why, clock.instant()));
        if (after.state() == State.GIVEN_UP) {
            LOG.error("Notice {} was given up after {} attempts: {}", row.id(), after.attempts(), why);
        } else {
            LOG.warn("Notice {} was not taken and is tried again: {}", row.id(), why);
        }
    }

    private NoticeRow change(NoticeRow row, java.util.function.Consumer<NoticeRow> verb) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            NoticeRow current = rows.findById(row.id()).orElseThrow();
            verb.accept(current);
            return current;
        }));
    }
}
