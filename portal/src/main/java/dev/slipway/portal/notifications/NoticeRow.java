package dev.slipway.portal.notifications;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A notice on its way by one channel: written before anything is sent, and kept once it is. */
@Entity
@Table(name = "notification_outbox")
class NoticeRow {
    /** Half a day of growing pauses; by then it is old news. */
    static final int MOST_ATTEMPTS = 18;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private String id;

    private String noticeKey;
    private String channel;

    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    private String functionName;
    private int releaseNumber;
    private String detail;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;
    private Instant dueAt;
    private String problem;

    /** How far it is. */
    enum State {
        DUE,
        SENT,
        GIVEN_UP
    }

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected NoticeRow() {}

    NoticeRow(Notice notice, String channel, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.noticeKey = notice.key();
        this.channel = channel;
        this.kind = notice.kind();
        this.functionName = notice.function().value();
        this.releaseNumber = notice.release().value();
        this.detail = notice.detail();
        this.state = State.DUE;
        this.dueAt = now;
        this.problem = "";
    }

    void sent() {
        attempts++;
        state = State.SENT;
        problem = "";
    }

    /** Tries again after a pause that doubles, from half a minute to an hour, and gives up in the end. */
    void failed(String why, Instant now) {
        attempts++;
        problem = why.length() <= Notice.LONGEST_DETAIL ? why : why.substring(0, Notice.LONGEST_DETAIL);
        if (attempts >= MOST_ATTEMPTS) {
            state = State.GIVEN_UP;
            return;
        }
        Duration pause = Duration.ofSeconds(15L << Math.min(attempts, 10));
        dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    String id() {
        return id;
    }

    String channel() {
        return channel;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Notice notice() {
        return new Notice(noticeKey, kind, new FunctionName(functionName), new ReleaseNumber(releaseNumber), detail);
    }
}
