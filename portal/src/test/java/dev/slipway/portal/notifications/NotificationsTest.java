package dev.slipway.portal.notifications;

import static dev.slipway.portal.notifications.NotificationsSlice.KEY;
import static dev.slipway.portal.notifications.NotificationsSlice.MAIL;
import static dev.slipway.portal.notifications.NotificationsSlice.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.promotion.GlassBroken;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.shared.ReleaseNumber;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told, by a mail server and a webhook on this machine. */
@NotificationsSlice
class NotificationsTest {
    @Autowired
    private NoticeDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private NotificationConnections connections;

    @Autowired
    private NoticeRows rows;

    @Autowired
    private ManualWaitingReleases releases;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void startEmpty() throws Exception {
        database.sql("delete from notification_outbox").update();
        MAIL.purgeEmailFromAllMailboxes();
        WEBHOOK.clear();
        releases.clear();
        releases.waits("token-18", clock.instant());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        WEBHOOK.close();
    }

    @Test
    void tellsEveryApproverAndTheWebhookOnceWhatWaitsAndWhere() throws Exception {
        desk.look();
        outbox.sendDue();
        desk.look();
        outbox.sendDue();

        assertThat(MAIL.getReceivedMessages())
                .as("one for each of two approvers")
                .hasSize(2);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("orders-api v18 waits for production");
        assertThat(mail.getContent().toString())
                .contains("Revision 0000000", "https://slipway.example.com/approvals/orders-api");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(WEBHOOK.received())
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .startsWith("{\"text\":\"orders-api v18 waits for production.")
                        .contains("https://slipway.example.com/approvals/orders-api"));
    }

    @Test
    void signsAMessageWithItsTime() throws Exception {
        desk.look();
        outbox.sendDue();

        ManualWebhook.Message message = WEBHOOK.received().getFirst();
        String time = message.header(WebhookChannel.TIME);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = HexFormat.of()
                .formatHex(mac.doFinal(("v1:" + time + ":" + message.body()).getBytes(StandardCharsets.UTF_8)));
        assertThat(message.header(WebhookChannel.SIGNATURE)).isEqualTo("v1=" + signed);
        assertThat(Long.parseLong(time)).isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void triesAgainAfterAPauseWithTheSameIdentity() {
        WEBHOOK.answerNext(503);
        desk.look();
        outbox.sendDue();
        outbox.sendDue();
        assertThat(WEBHOOK.received()).hasSize(1);

        clock.pass(Duration.ofSeconds(31));
        outbox.sendDue();
        clock.pass(Duration.ofDays(1));
        outbox.sendDue();

        assertThat(WEBHOOK.received()).hasSize(2);
        assertThat(WEBHOOK.received())
                .extracting(message -> message.header(WebhookChannel.ID))
                .containsOnly(WEBHOOK.received().getFirst().header(WebhookChannel.ID));
        assertThat(MAIL.getReceivedMessages())
                .as("the other channel is not held up, nor repeated")
                .hasSize(2);
    }

    @Test
    void givesUpWhatNobodyTakesAndSaysWhy() {
        desk.look();
        for (int attempt = 0; attempt < NoticeRow.MOST_ATTEMPTS + 2; attempt++) {
            WEBHOOK.answerNext(404);
            outbox.sendDue();
            clock.pass(Duration.ofHours(2));
        }

        assertThat(WEBHOOK.received()).hasSize(NoticeRow.MOST_ATTEMPTS);
        assertThat(database.sql("select state, problem from notification_outbox where channel = 'webhook'")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("state", "GIVEN_UP", "problem", "The webhook answered 404."));
    }

    @Test
    void remindsOnceBeforeThePipelineGivesUp() throws Exception {
        desk.look();
        clock.pass(Duration.ofDays(6).minusMinutes(1));
        desk.look();
        assertThat(kinds()).containsExactly("WAITING");

        clock.pass(Duration.ofMinutes(2));
        desk.look();
        desk.look();

        assertThat(kinds()).containsExactly("REMINDER", "WAITING");
        outbox.sendDue();
        assertThat(WEBHOOK.received().getLast().body())
                .contains(
                        "the pipeline gives up soon",
                        "gives up at " + releases.all().getFirst().until());
    }

    @Test
    void remindsSoonerWhereThePipelineGivesUpSooner() {
        releases.clear();
        releases.waits("token-19", clock.instant(), Duration.ofDays(1));
        clock.pass(Duration.ofHours(20));
        desk.look();
        assertThat(kinds()).containsExactly("WAITING");

        clock.pass(Duration.ofHours(1));
        desk.look();
        assertThat(kinds()).as("after six sevenths of its time").containsExactly("REMINDER", "WAITING");
    }

    @Test
    void remindsNoLaterWhereThePipelineWaitsLonger() {
        releases.clear();
        releases.waits("token-20", clock.instant(), Duration.ofDays(60));
        clock.pass(Duration.ofDays(6).plusMinutes(1));
        desk.look();

        assertThat(kinds()).containsExactly("REMINDER", "WAITING");
    }

    @Test
    void sendsATestThatSaysThatItIsOneToWhoeverAsks() throws Exception {
        assertThat(connections.connections())
                .extracting(Connection::name, Connection::on)
                .containsExactly(tuple("Notifications, mail", true), tuple("Notifications, webhook", true));
        assertThat(connections.connections().toString())
                .as("an address of a webhook is a secret")
                .doesNotContain("secret-part");

        assertThat(signedIn(() -> connections.test("Notifications, mail")).works())
                .isTrue();
        assertThat(signedIn(() -> connections.test("Notifications, webhook")).steps())
                .extracting(Step::outcome, Step::detail)
                .containsExactly(tuple(Outcome.WORKS, "The webhook took a signed test."));

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Test of Slipway's notifications");
        assertThat(mail.getContent().toString()).contains("This is a test, and nothing waits for you: Ada Moreau");
        assertThat(WEBHOOK.received().getFirst().body()).contains("This is a test", "Ada Moreau");
        assertThat(kinds()).as("a test is nothing of the outbox").isEmpty();
    }

    @Test
    void saysWhyATestWasNotTaken() {
        WEBHOOK.answerNext(410);

        assertThat(signedIn(() -> connections.test("Notifications, webhook")).steps())
                .containsExactly(new Step("Send a test", Outcome.FAILED, "The webhook answered 410."));
    }

    private static ConnectionReport signedIn(Supplier<ConnectionReport> work) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_X"));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void raisesTheAlarmWhenAGlassIsBroken() {
        releases.clear();
        Release release = ManualWaitingReleases.release(18);
        GlassBroken broken = new GlassBroken(
                new FunctionName("orders-api"), release, "Ada Moreau", "weekend", "Customers cannot pay");
        // As the module that decides publishes it.
        transaction.executeWithoutResult(status -> events.publishEvent(broken));
        outbox.sendDue();

        assertThat(WEBHOOK.received().getFirst().body())
                .contains("went to production during a freeze", "Ada Moreau", "Customers cannot pay");
    }

    @Test
    void raisesNoAlarmForAGlassThatWasNotBrokenAfterAll() {
        releases.clear();
        GlassBroken broken = new GlassBroken(
                new FunctionName("orders-api"), ManualWaitingReleases.release(18), "Ada Moreau", "weekend", "None");
        transaction.executeWithoutResult(status -> {
            events.publishEvent(broken);
            status.setRollbackOnly();
        });

        outbox.sendDue();
        assertThat(WEBHOOK.received()).isEmpty();
    }

    @Test
    void takesANoticeOnceHoweverManyPortalsSeeIt() {
        Notice notice =
                new Notice("WAITING:1", Notice.Kind.WAITING, new FunctionName("orders-api"), new ReleaseNumber(18), "");
        rows.saveAndFlush(new NoticeRow(notice, "webhook", clock.instant()));

        assertThatThrownBy(() -> rows.saveAndFlush(new NoticeRow(notice, "webhook", clock.instant())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsNoAddressAndNoKey() {
        WEBHOOK.answerNext(500);
        desk.look();
        outbox.sendDue();

        List<Map<String, Object>> all =
                database.sql("select * from notification_outbox").query().listOfRows();
        assertThat(all).isNotEmpty();
        assertThat(all.toString()).doesNotContain("127.0.0.1", "localhost", KEY, "example.com", "http");
    }

    private List<String> kinds() {
        return database.sql("select kind from notification_outbox where channel = 'mail' order by kind")
                .query(String.class)
                .list();
    }
}
