package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.ManualClock;
import dev.slipway.portal.promotion.Decision.Verdict;
import dev.slipway.portal.promotion.ManualDeliveryPipelines.Fault;
import dev.slipway.portal.promotion.StormyPipelines.Call;
import dev.slipway.portal.promotion.StormyPipelines.Death;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** One pipeline, two approvers with open pages, and whatever happens to them; {@link #check} says what always holds. */
class Storm {
    /** What can happen. */
    enum Step {
        ADA_LOOKS,
        OMAR_LOOKS,
        ADA_APPROVES,
        OMAR_APPROVES,
        ADA_REJECTS,
        OMAR_REJECTS,
        A_NEWER_REVISION_COMES,
        THE_RUN_IS_SUPERSEDED,
        THE_TIME_RUNS_OUT,
        SOMEBODY_ANSWERS_IN_THE_CONSOLE,
        THE_WAIT_BEGINS_ANEW,
        THE_EVIDENCE_CHANGES,
        THE_NEXT_CALL_IS_CUT,
        THE_NEXT_CALL_IS_LOST,
        THERE_IS_NO_CONNECTION,
        THE_PORTAL_DIES_BEFORE_THE_CALL,
        THE_PORTAL_DIES_AFTER_THE_CALL,
        OMAR_CLICKS_DURING_THE_NEXT_CALL,
        THE_NEXT_CALL_HANGS_AND_THE_CLOCK_JUMPS,
        MINUTES_PASS_AND_THE_PORTAL_RECONCILES,
        THE_CLOCK_JUMPS_BACK
    }

    /** What somebody had on screen: what an approval of theirs may be for. */
    private record Seen(String person, String tokenHash, CommitId revision) {}

    private final Promotions promotions;
    private final Inbox inbox;
    private final Courier courier;
    private final StormyPipelines pipelines;
    private final ManualClock clock;
    private final JdbcClient database;
    private final Orders orders;
    private final Optional<Release> production;
    private final Map<String, Shown> pages = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();
    private final List<CommitId> behind = new ArrayList<>();
    private int releases = 17;
    private int waits;
    private int tests = 221;

    Storm(ApplicationContext context) {
        promotions = context.getBean(Promotions.class);
        inbox = context.getBean(Inbox.class);
        courier = context.getBean(Courier.class);
        pipelines = context.getBean(StormyPipelines.class);
        clock = context.getBean(ManualClock.class);
        database = context.getBean(JdbcClient.class);
        for (String table : List.of("promotion_decision", "promotion_vote", "audit_entry")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update audit_head set entry_number = 0, hash = '" + "0".repeat(64) + "'")
                .update();
        ManualSourceRepository repository = context.getBean(ManualSourceRepository.class);
        ManualTeamMembership membership = context.getBean(ManualTeamMembership.class);
        repository.clear();
        membership.clear();
        membership.owner("ada", "payments");
        membership.owner("omar", "payments");
        pipelines.calm();
        pipelines.afterAnAnswer(this::letTheNextIn);
        orders = new Orders(repository, pipelines);
        production = Optional.of(Orders.release(17, orders.seed()));
        newer();
    }

    void take(Step step) {
        switch (step) {
            case ADA_LOOKS -> look(KnownPeople.ADA);
            case OMAR_LOOKS -> look(KnownPeople.OMAR);
            case ADA_APPROVES -> decide(KnownPeople.ADA, Verdict.APPROVED);
            case OMAR_APPROVES -> decide(KnownPeople.OMAR, Verdict.APPROVED);
            case ADA_REJECTS -> decide(KnownPeople.ADA, Verdict.REJECTED);
            case OMAR_REJECTS -> decide(KnownPeople.OMAR, Verdict.REJECTED);
            case A_NEWER_REVISION_COMES -> newer();
            case THE_RUN_IS_SUPERSEDED -> end(new ApprovalResult.Ended("The execution was superseded."));
            case THE_TIME_RUNS_OUT -> end(new ApprovalResult.Ended("Nobody answered it in time."));
            case SOMEBODY_ANSWERS_IN_THE_CONSOLE ->
                end(new ApprovalResult.Answered(Verdict.REJECTED, "Rejected in the console", clock.instant()));
            case THE_WAIT_BEGINS_ANEW -> waiting().ifPresent(pending -> put(pending.release(), pending.newer()));
            case THE_EVIDENCE_CHANGES -> {
                tests++;
                waiting().ifPresent(pending -> put(pending));
            }
            case THE_NEXT_CALL_IS_CUT -> pipelines.failNext(Fault.CUT_AFTER_THE_CALL);
            case THE_NEXT_CALL_IS_LOST -> pipelines.failNext(Fault.LOST_ON_THE_WAY);
            case THERE_IS_NO_CONNECTION -> pipelines.failNext(Fault.NO_CONNECTION);
            case THE_PORTAL_DIES_BEFORE_THE_CALL -> pipelines.dieAtTheNextCall(Death.BEFORE_THE_CALL);
            case THE_PORTAL_DIES_AFTER_THE_CALL -> pipelines.dieAtTheNextCall(Death.AFTER_THE_CALL);
            case OMAR_CLICKS_DURING_THE_NEXT_CALL ->
                pipelines.duringTheNextCall(() -> decide(KnownPeople.OMAR, Verdict.APPROVED));
            case THE_NEXT_CALL_HANGS_AND_THE_CLOCK_JUMPS -> pipelines.duringTheNextCall(this::reconcile);
            case MINUTES_PASS_AND_THE_PORTAL_RECONCILES -> reconcile();
            case THE_CLOCK_JUMPS_BACK -> clock.pass(Duration.ofHours(-1));
        }
    }

    /** What holds at every moment. */
    void check() {
        Set<String> answered = new HashSet<>();
        for (Call call : pipelines.calls()) {
            assertThat(answered)
                    .as("tokens that had their answer before %s", call)
                    .doesNotContain(call.token());
            if (call.arrived()) {
                answered.add(call.token());
                assertThat(seen)
                        .as("what was on screen before %s", call)
                        .anyMatch(page -> call.summary().contains("(" + page.person() + ")")
                                && call.summary().contains(page.revision().abbreviated())
                                && page.tokenHash().equals(hash(call.token())));
            }
        }
    }

    /** The weather clears, and every answer has an end: what arrived is known as accepted, once, and nothing else is. */
    void settle() {
        pipelines.fairWeather();
        clock.pass(Duration.ofDays(2));
        reconcile();
        List<String> arrived = pipelines.calls().stream()
                .filter(Call::arrived)
                .map(call -> call.summary().replaceAll(".*\\[slipway:([0-9a-f-]+)].*", "$1"))
                .toList();
        assertThat(nonces("select nonce from promotion_decision where state in ('SENDING', 'UNCLEAR')"))
                .as("answers without an end")
                .isEmpty();
        assertThat(nonces("select nonce from promotion_decision where state = 'ACCEPTED'"))
                .as("answers that are known as accepted")
                .containsExactlyInAnyOrderElementsOf(arrived);
        String told = database
                .sql("select facts from audit_entry where action in ('promotion.approved', 'promotion.rejected')")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
        assertThat(arrived).allSatisfy(nonce -> assertThat(told).containsOnlyOnce(nonce));
    }

    private List<String> nonces(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private void look(Person person) {
        PromotionStory.signIn(person);
        inbox.find(Orders.NAME).map(Dossier::shown).ifPresent(shown -> {
            pages.put(person.id(), shown);
            seen.add(new Seen(
                    person.id(), shown.place().tokenHash(), shown.release().revision()));
        });
    }

    private void decide(Person person, Verdict verdict) {
        Optional<Shown> page = Optional.ofNullable(pages.get(person.id()));
        try {
            PromotionStory.signIn(person);
            page.ifPresent(shown -> {
                switch (verdict) {
                    case APPROVED -> promotions.approve(shown, true);
                    case REJECTED -> promotions.reject(shown, "Too slow");
                }
            });
        } catch (StormyPipelines.Killed killed) {
            SecurityContextHolder.clearContext();
        }
    }

    private void newer() {
        behind.clear();
        behind.add(orders.commit(PromotionStory.LIN, "Change " + releases));
        waiting()
                .ifPresentOrElse(
                        pending -> put(pending.release(), pending.point(), Optional.of(behind.getFirst())),
                        () -> letTheNextIn());
    }

    private void letTheNextIn() {
        if (behind.isEmpty()) {
            pipelines.put(new PipelineState(
                    Orders.NAME,
                    new PipelineState.Pipeline("orders-api", "1", Orders.NOW, ""),
                    List.of(),
                    Optional.empty(),
                    production.map(release -> new RunningRelease(release, Orders.NOW))));
            return;
        }
        releases++;
        put(Orders.release(releases, behind.removeFirst()), Optional.empty());
    }

    private void end(ApprovalResult how) {
        waiting().ifPresent(pending -> {
            pipelines.remember(pending.point().action(), how);
            letTheNextIn();
        });
    }

    private void put(PendingApproval pending) {
        put(pending.release(), pending.point(), pending.newer());
    }

    private void put(Release release, Optional<CommitId> newer) {
        waits++;
        ApprovalAction action = new ApprovalAction("orders-api", "Approval", "Approve", "run-" + release.number());
        put(release, new ApprovalPoint(action, "token-" + waits), newer);
    }

    private void put(Release release, ApprovalPoint point, Optional<CommitId> newer) {
        orders.put(
                production, new PendingApproval(point, release, Orders.NOW.minusSeconds(60), newer, Optional.empty()));
        pipelines.put(Orders.NAME, Orders.facts(release, tests, 10.9, 1_018_000));
    }

    private Optional<PendingApproval> waiting() {
        return pipelines.find(Orders.NAME).flatMap(PipelineState::pending);
    }

    private void reconcile() {
        clock.pass(Duration.ofMinutes(2));
        SecurityContextHolder.clearContext();
        courier.reconcile();
    }

    private static String hash(String token) {
        return new ApprovalPoint(new ApprovalAction("", "", "", ""), token).tokenHash();
    }
}
