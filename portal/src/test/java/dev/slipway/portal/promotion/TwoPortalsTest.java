package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.OnPostgres;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.ChainCheck;
import dev.slipway.portal.promotion.StormyPipelines.Death;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two portals over one PostgreSQL, with one pipeline behind both: whichever an approver uses, there is one decision. */
class TwoPortalsTest {
    private static final StormyPipelines PIPELINES = new StormyPipelines();
    private static final ManualSourceRepository REPOSITORY = new ManualSourceRepository();
    private static final ManualTeamMembership MEMBERSHIP = new ManualTeamMembership();
    private static final ManualClock CLOCK = new ManualClock(Orders.NOW);
    private static Optional<ConfigurableApplicationContext> left = Optional.empty();
    private static Optional<ConfigurableApplicationContext> right = Optional.empty();

    private CommitId production;
    private CommitId candidate;

    @BeforeAll
    static void startBoth() {
        left = Optional.of(portal());
        right = Optional.of(portal());
    }

    @AfterAll
    static void stopBoth() {
        left.ifPresent(ConfigurableApplicationContext::close);
        right.ifPresent(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void aReleaseWaits() {
        JdbcClient database = left.orElseThrow().getBean(JdbcClient.class);
        for (String table : List.of("promotion_decision", "promotion_vote", "audit_entry")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update audit_head set entry_number = 0, hash = '" + "0".repeat(64) + "'")
                .update();
        REPOSITORY.clear();
        MEMBERSHIP.clear();
        MEMBERSHIP.owner("ada", "payments");
        MEMBERSHIP.owner("omar", "payments");
        PIPELINES.calm();
        Orders orders = new Orders(REPOSITORY, PIPELINES);
        production = orders.seed();
        candidate = orders.commit(PromotionStory.LIN, "Read archived orders on retry");
        orders.waiting(production, candidate);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @RepeatedTest(20)
    void whoApprovesAtTheSameInstantElsewhereIsToldWhoWon() throws Exception {
        Shown onTheLeft = shown(left, KnownPeople.ADA);
        Shown onTheRight = shown(right, KnownPeople.OMAR);
        assertThat(onTheLeft).isEqualTo(onTheRight);
        CyclicBarrier together = new CyclicBarrier(2);
        PromotionOutcome ada;
        PromotionOutcome omar;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<PromotionOutcome> first = two.submit(() -> approve(left, KnownPeople.ADA, onTheLeft, together));
            Future<PromotionOutcome> second = two.submit(() -> approve(right, KnownPeople.OMAR, onTheRight, together));
            ada = first.get();
            omar = second.get();
        }

        boolean adaWon = ada instanceof PromotionOutcome.Approved;
        assertThat(PIPELINES.calls()).hasSize(1);
        assertThat(adaWon ? ada : omar).isInstanceOf(PromotionOutcome.Approved.class);
        assertThat(words(adaWon ? omar : ada)).contains((adaWon ? "Ada Moreau" : "Omar Haddad") + " approved this");
        PromotionStory.signIn(KnownPeople.ADA);
        assertThat(right.orElseThrow().getBean(AuditEntries.class).check()).isInstanceOf(ChainCheck.Sound.class);
    }

    @Test
    void whatADeadPortalLeftBetweenRowAndCallIsTakenUpByTheOther() {
        Shown shown = shown(left, KnownPeople.ADA);
        PIPELINES.dieAtTheNextCall(Death.BEFORE_THE_CALL);
        die(left, shown);
        assertThat(PIPELINES.calls()).isEmpty();

        PromotionOutcome tooEarly = approve(right, KnownPeople.OMAR, shown(right, KnownPeople.OMAR));
        assertThat(words(tooEarly)).contains("Ada Moreau approved this; the pipeline has not confirmed it yet.");
        CLOCK.pass(Duration.ofMinutes(2));
        right.orElseThrow().getBean(Courier.class).reconcile();

        assertThat(approve(right, KnownPeople.OMAR, shown(right, KnownPeople.OMAR)))
                .isInstanceOf(PromotionOutcome.Approved.class);
        assertThat(PIPELINES.received()).hasSize(1);
    }

    @Test
    void whatADeadPortalHadSentIsKnownToTheOtherWithoutASecondCall() {
        Shown shown = shown(left, KnownPeople.ADA);
        PIPELINES.dieAtTheNextCall(Death.AFTER_THE_CALL);
        die(left, shown);
        CLOCK.pass(Duration.ofMinutes(2));

        right.orElseThrow().getBean(Courier.class).reconcile();

        assertThat(PIPELINES.calls()).hasSize(1);
        assertThat(words(approve(right, KnownPeople.OMAR, shown))).contains("Ada Moreau approved this.");
    }

    private static void die(Optional<ConfigurableApplicationContext> portal, Shown shown) {
        try {
            approve(portal, KnownPeople.ADA, shown);
        } catch (StormyPipelines.Killed killed) {
            // As after kill -9: nothing of the call is left but its row.
        }
    }

    private static PromotionOutcome approve(
            Optional<ConfigurableApplicationContext> portal, Person person, Shown shown, CyclicBarrier together)
            throws Exception {
        together.await();
        return approve(portal, person, shown);
    }

    private static PromotionOutcome approve(
            Optional<ConfigurableApplicationContext> portal, Person person, Shown shown) {
        PromotionStory.signIn(person);
        try {
            return portal.orElseThrow().getBean(Promotions.class).approve(shown, false);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Shown shown(Optional<ConfigurableApplicationContext> portal, Person person) {
        PromotionStory.signIn(person);
        try {
            return portal.orElseThrow()
                    .getBean(Inbox.class)
                    .find(Orders.NAME)
                    .orElseThrow()
                    .shown();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String words(PromotionOutcome outcome) {
        return switch (outcome) {
            case PromotionOutcome.Refused refused -> String.join(" ", refused.reasons());
            case PromotionOutcome.AlreadyDecided decided -> decided.detail();
            default -> outcome.toString();
        };
    }

    private static ConfigurableApplicationContext portal() {
        return new SpringApplicationBuilder(DecisionsSlice.Services.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("both", StormyPipelines.class, () -> PIPELINES, bean -> bean.setPrimary(true));
                    beans.registerBean(
                            "one", ManualSourceRepository.class, () -> REPOSITORY, bean -> bean.setPrimary(true));
                    beans.registerBean(
                            "same", ManualTeamMembership.class, () -> MEMBERSHIP, bean -> bean.setPrimary(true));
                    beans.registerBean("time", ManualClock.class, () -> CLOCK, bean -> bean.setPrimary(true));
                })
                // Arguments win over the settings of the portal itself.
                .run("--spring.main.banner-mode=off", "--spring.datasource.url=" + OnPostgres.url());
    }
}
