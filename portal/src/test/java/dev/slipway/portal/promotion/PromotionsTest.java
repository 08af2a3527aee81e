package dev.slipway.portal.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditFilter;
import dev.slipway.portal.promotion.ManualDeliveryPipelines.Fault;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

@DecisionsSlice
class PromotionsTest {
    private static final String LIN = "Lin Chen <lin@example.com>";
    private static final String SAM = "Sam Okafor <sam@example.com>";
    private static final String ADA = "Ada Moreau <ada@example.com>";

    @Autowired
    private Promotions promotions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Courier courier;

    @Autowired
    private ManualDeliveryPipelines pipelines;

    @Autowired
    private ManualSourceRepository repository;

    @Autowired
    private ManualTeamMembership membership;

    @Autowired
    private AuditEntries audit;

    @Autowired
    private JdbcClient database;

    private Orders orders;
    private CommitId production;

    @BeforeEach
    void startWithV17InProduction() {
        for (String table : List.of("promotion_decision", "promotion_vote", "audit_entry")) {
            database.sql("delete from " + table).update();
        }
        database.sql("update audit_head set entry_number = 0, hash = '" + "0".repeat(64) + "'")
                .update();
        pipelines.clear();
        repository.clear();
        membership.clear();
        membership.member("lin", "payments");
        membership.member("sam", "payments");
        membership.owner("ada", "payments");
        membership.owner("omar", "payments");
        orders = new Orders(repository, pipelines);
        production = orders.seed();
        signIn(KnownPeople.ADA);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void approvesWhatWasShownAndTellsThePipelineOnce() {
        waitForApproval(LIN);

        PromotionOutcome outcome = promotions.approve(shown(), false);

        assertThat(outcome).isEqualTo(new PromotionOutcome.Approved(Orders.release(18, repository.tip()), Orders.NOW));
        assertThat(pipelines.received()).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Decision.Verdict.APPROVED);
            assertThat(decision.summary()).contains("Approved by Ada Moreau (ada)", "v18", "[slipway:");
            assertThat(decision.point().token()).isEqualTo("token-18");
        });
        assertThat(actions()).containsExactly("promotion.approved", "promotion.approval-given");
    }

    @Test
    void bindsTheAuditToRevisionArtefactAndEvidence() {
        waitForApproval(LIN);
        Shown shown = shown();
        promotions.approve(shown, false);

        assertThat(audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .deed()
                        .facts())
                .containsEntry("revision", shown.release().revision().value())
                .containsEntry("artefact", "sha256:" + shown.release().artefact())
                .containsEntry("evidence", shown.evidence().value())
                .containsEntry("decidedBy", "ada");
    }

    @Test
    void rejectsSelfApproval() {
        waitForApproval(ADA);

        assertThat(reasons(promotions.approve(shown(), false)))
                .singleElement()
                .asString()
                .contains("You wrote commit", "somebody else must approve it");
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void rejectsSelfApprovalUnderAnotherAddress() {
        waitForApproval("ada  MORÉAU <ada@home.example>");

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("You wrote commit"));
    }

    @Test
    void rejectsSelfApprovalOfAnEarlierCommitInTheRange() {
        orders.commit(ADA, "Read archived orders");
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("Read archived orders"));
    }

    @Test
    void rejectsSelfApprovalOfASharedLibrary() {
        repository.commit(ADA, "Change the settings", Map.of("libraries/settings/src/lib.rs", "pub fn a() {}"));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("Change the settings"));
    }

    @Test
    void doesNotMindThatTheApproverCreatedAnotherFunction() {
        repository.commit(
                ADA,
                "Create invoice-render",
                Map.of(
                        "functions/invoice-render/function.yaml",
                        "schema: 1",
                        "Cargo.lock",
                        "name = \"orders-api\"\nname = \"invoice-render\"\n"));
        waitForApproval(LIN);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void mindsThatTheApproverChangedADependency() {
        repository.commit(ADA, "Update tokio", Map.of("Cargo.lock", "name = \"orders-api\" # newer\n"));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("Update tokio"));
    }

    @Test
    void blocksWhereAnAuthorCannotBeToldFromTheApprover() {
        waitForApproval("jane <jane@home.example>");

        assertThat(reasons(promotions.approve(shown(), false)))
                .singleElement()
                .asString()
                .contains("jane <jane@home.example>", "does not know", "commit it again");
    }

    @Test
    void rejectsWhoAskedForTheRun() {
        CommitId candidate = orders.commit(LIN, "Split domain from handler");
        PendingApproval pending =
                orders.waiting(production, candidate).pending().orElseThrow();
        orders.put(
                Optional.of(Orders.release(17, production)),
                new PendingApproval(
                        pending.point(), pending.release(), pending.since(), Optional.empty(), Optional.of("ada")));

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("You asked for this run"));
    }

    @Test
    void letsAnAuthorApproveWhereThePolicyWantsNoFourEyes() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("fourEyes: true", "fourEyes: false"));
        waitForApproval(ADA);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void refusesAPersonWithoutTheRole() {
        waitForApproval(SAM);
        Shown shown = shown();
        for (Person person : List.of(KnownPeople.LIN, KnownPeople.GRACE)) {
            signIn(person);
            assertThatThrownBy(() -> promotions.approve(shown, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> promotions.reject(shown, "No")).isInstanceOf(AccessDeniedException.class);
        }
        signIn(KnownPeople.GRACE);
        assertThatThrownBy(() -> deployments.run(Orders.NAME)).isInstanceOf(AccessDeniedException.class);
        assertThat(pipelines.received()).isEmpty();
        assertThat(pipelines.started()).isEmpty();
    }

    @Test
    void refusesAnApproverOfAnotherTeam() {
        waitForApproval(LIN);
        Shown shown = shown();
        membership.owner("ada", "identity");

        assertThat(reasons(promotions.approve(shown, false)))
                .containsExactly("Only approvers who are owners of payments may approve this.");
        assertThat(reasons(promotions.reject(shown, "No")))
                .singleElement()
                .asString()
                .contains("needs 1 more of");
    }

    @Test
    void rejectsWhenEvidenceChanged() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.put(Orders.NAME, Orders.facts(shown.release(), 220, 10.9, 1_018_000));

        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the evidence changed")));
        assertThat(pipelines.received()).isEmpty();
    }

    @Test
    void rejectsWhenAnotherReleaseOrTokenWaitsNow() {
        CommitId candidate = waitForApproval(LIN);
        Shown shown = shown();
        orders.waiting(Optional.of(Orders.release(17, production)), Orders.release(18, candidate), "token-18b");
        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the pipeline waits in another run")));

        orders.waiting(Optional.of(Orders.release(17, production)), Orders.release(19, candidate), "token-19");
        assertThat(promotions.reject(shown, "No")).isInstanceOf(PromotionOutcome.Changed.class);
    }

    @Test
    void rejectsWhenProductionMovedMeanwhile() {
        CommitId candidate = waitForApproval(LIN);
        Shown shown = shown();
        orders.waiting(Optional.of(Orders.release(16, production)), Orders.release(18, candidate), "token-18");

        assertThat(promotions.approve(shown, false))
                .isEqualTo(new PromotionOutcome.Changed(List.of("the evidence changed")));
    }

    @Test
    void asksBeforeAnOldRevisionGoesOutWhileANewerOneWaits() {
        CommitId candidate = waitForApproval(LIN);
        CommitId newer = orders.commit(SAM, "Raise batch size to 20");
        PendingApproval pending =
                orders.waiting(production, candidate).pending().orElseThrow();
        orders.put(
                Optional.of(Orders.release(17, production)),
                new PendingApproval(
                        pending.point(), pending.release(), pending.since(), Optional.of(newer), Optional.empty()));

        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.NewerWaits(newer));
        assertThat(pipelines.received()).isEmpty();
        assertThat(promotions.approve(shown(), true)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void blocksOnBrokenPolicy() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: many"));
        CommitId candidate = repository.commit(
                LIN,
                "Mend the policy",
                Map.of("policies/production.yaml", Orders.POLICY, "functions/orders-api/src/domain.rs", "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("policies/production.yaml at " + production.abbreviated()
                        + ", line 4: Field quorum must be a whole number."));
    }

    @Test
    void blocksWithoutAPolicy() {
        repository.clear();
        production =
                repository.commit(LIN, "Begin", Map.of("functions/orders-api/function.yaml", Orders.manifest(256, "")));
        waitForApproval(LIN);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("The file is missing"));
    }

    @Test
    void blocksAReleaseThatWouldLeaveProductionWithABrokenPolicy() {
        CommitId candidate = repository.commit(
                LIN,
                "Break the policy",
                Map.of("policies/production.yaml", "schema: 7", "functions/orders-api/src/domain.rs", "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("would leave production with a policy that cannot be read")
                        && reason.contains("Schema 7 is newer"));
    }

    @Test
    void blocksWhereProductionsRevisionIsLostFromTheRepository() {
        CommitId candidate = orders.commit(LIN, "Accept orders");
        orders.waiting(new CommitId("f".repeat(40)), candidate);

        assertThat(reasons(promotions.approve(shown(), false)))
                .anyMatch(reason -> reason.contains("does not hold this revision any more"));
    }

    @Test
    void readsThePolicyOfProductionAndNotTheOneUnderApproval() {
        CommitId candidate = repository.commit(
                ADA,
                "Drop four eyes",
                Map.of(
                        "policies/production.yaml",
                        Orders.POLICY.replace("fourEyes: true", "fourEyes: false"),
                        "functions/orders-api/src/domain.rs",
                        "fn a() {}"));
        orders.waiting(production, candidate);

        assertThat(reasons(promotions.approve(shown(), false))).anyMatch(reason -> reason.contains("You wrote commit"));
    }

    @Test
    void readsTheMainBranchesPolicyBeforeTheFirstRelease() {
        CommitId candidate = orders.commit(LIN, "Accept orders");
        repository.commit(
                SAM,
                "Ask for smoke only",
                Map.of("policies/production.yaml", Orders.POLICY.replace("checks, smoke", "x")));
        orders.waiting(Optional.empty(), Orders.release(1, candidate), "token-1");

        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly("The policy requires the evidence \"x\", which nothing here provides.");
    }

    @Test
    void requiresTheEvidenceThatThePolicyNames() {
        CommitId candidate = waitForApproval(LIN);
        RunFacts all = Orders.facts(Orders.release(18, candidate), 221, 10.9, 1_018_000);
        pipelines.put(
                Orders.NAME,
                new RunFacts(all.release(), all.checks(), Optional.empty(), all.coldStarts(), all.zipBytes()));

        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly(
                        "The policy requires \"Smoke on events/\" to be there and good, and it says: not run.");
    }

    @Test
    void makesOneDecisionOfADoubleClick() throws Exception {
        waitForApproval(LIN);
        Shown shown = shown();
        SecurityContext ada = SecurityContextHolder.getContext();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<PromotionOutcome>> clicks = threads.invokeAll(java.util.Collections.nCopies(2, () -> {
                SecurityContextHolder.setContext(ada);
                together.await();
                return promotions.approve(shown, false);
            }));
            for (Future<PromotionOutcome> click : clicks) {
                click.get();
            }
        }

        assertThat(pipelines.received()).hasSize(1);
        assertThat(database.sql("select count(*) from promotion_decision")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(actions()).filteredOn("promotion.approved"::equals).hasSize(1);
    }

    @Test
    void letsTheFirstOfTwoPeopleDecide() {
        waitForApproval(LIN);
        Shown shown = shown();
        promotions.approve(shown, false);
        signIn(KnownPeople.OMAR);

        assertThat(reasons(promotions.approve(shown, false))).contains("Ada Moreau approved this.");
        assertThat(promotions.reject(shown, "Too late"))
                .isEqualTo(new PromotionOutcome.AlreadyDecided("Ada Moreau approved this."));
        assertThat(pipelines.received()).hasSize(1);
    }

    @Test
    void waitsForAsManyAsTheQuorumAsksFor() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: 2"));
        waitForApproval(LIN);

        assertThat(inbox.find(Orders.NAME).orElseThrow().ruling().needs())
                .isEqualTo("needs 2 more of: payments owners");
        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.Counted(1));
        assertThat(reasons(promotions.approve(shown(), false)))
                .containsExactly("You have approved already: 1 more must.");
        assertThat(pipelines.received()).isEmpty();
        signIn(KnownPeople.OMAR);
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void doesNotCountTheApprovalOfSomebodyWhoIsNoOwnerAnyMore() {
        repository.clear();
        production = orders.seed(Orders.POLICY.replace("quorum: 1", "quorum: 2"));
        waitForApproval(LIN);
        promotions.approve(shown(), false);
        membership.member("ada", "payments");
        membership.owner("ada", "identity");
        signIn(KnownPeople.OMAR);

        assertThat(promotions.approve(shown(), false)).isEqualTo(new PromotionOutcome.Counted(1));
    }

    @Test
    void rejectsWithAReason() {
        waitForApproval(ADA);

        assertThat(promotions.reject(shown(), "The archive is read on every retry."))
                .isInstanceOf(PromotionOutcome.Rejected.class);
        assertThat(pipelines.received()).singleElement().satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Decision.Verdict.REJECTED);
            assertThat(decision.summary()).contains("The archive is read on every retry.");
        });
        assertThat(actions()).containsExactly("promotion.rejected");
    }

    @Test
    void asksForAReasonOfEveryRejection() {
        waitForApproval(LIN);
        Shown shown = shown();

        assertThatThrownBy(() -> promotions.reject(shown, " ")).hasMessageContaining("say what has to change");
        assertThatThrownBy(() -> promotions.reject(shown, "x".repeat(301))).hasMessageContaining("1 to 300");
    }

    @Test
    void findsItsOwnAnswerWhenTheWayBackWasCut() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.CUT_AFTER_THE_CALL);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void findsItsOwnAnswerWhenAClientRepeatedTheCall() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.REPEATED_BY_A_CLIENT);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void findsItsOwnAnswerWhenTheAdapterBroke() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.BROKEN_ADAPTER);

        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void saysSoWhenSomebodyAnsweredElsewhere() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.TOKEN_USED_ELSEWHERE);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.AlreadyDecided("Rejected in the console"));
        assertThat(actions()).contains("promotion.lost").doesNotContain("promotion.approved");
    }

    @Test
    void saysSoWhenTheExecutionWasSuperseded() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.SUPERSEDED);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.NoLongerWaiting("The execution was superseded."));
    }

    @Test
    void letsOneTryAgainWhenNothingWasSent() {
        waitForApproval(LIN);
        pipelines.failNext(Fault.NO_CONNECTION);

        assertThat(promotions.approve(shown(), false))
                .isEqualTo(new PromotionOutcome.NotSent("There is no connection."));
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void staysClosedWhileTheOutcomeIsUnclearAndReconcilesLater() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.failNext(Fault.LOST_ON_THE_WAY);

        assertThat(promotions.approve(shown, false)).isInstanceOf(PromotionOutcome.Unclear.class);
        assertThat(reasons(promotions.approve(shown, false)))
                .contains("Ada Moreau approved this; the pipeline has not confirmed it yet.");
        courier.reconcile();
        assertThat(state()).as("too early to be sure").isEqualTo("UNCLEAR");

        letAMinutePass();
        courier.reconcile();

        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(promotions.approve(shown(), false)).isInstanceOf(PromotionOutcome.Approved.class);
    }

    @Test
    void reconcilesAfterARestartInTheMiddleOfTheCall() {
        waitForApproval(LIN);
        promotions.approve(shown(), false);
        database.sql("update promotion_decision set state = 'SENDING', settled_at = null")
                .update();
        letAMinutePass();
        SecurityContextHolder.clearContext();

        courier.reconcile();

        assertThat(state()).isEqualTo("ACCEPTED");
        signIn(KnownPeople.ADA);
        assertThat(audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 1).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.actor().name()).isEqualTo("Slipway");
                    assertThat(entry.deed().action()).isEqualTo("promotion.approved");
                    assertThat(entry.deed().facts()).containsEntry("decidedBy", "ada");
                });
    }

    @Test
    void saysThatNothingWaitsAnyMore() {
        waitForApproval(LIN);
        Shown shown = shown();
        pipelines.clear();

        assertThat(promotions.approve(shown, false)).isInstanceOf(PromotionOutcome.NoLongerWaiting.class);
    }

    @Test
    void countsWhatWaitsForAPerson() {
        waitForApproval(LIN);
        assertThat(inbox.waitingForMe()).isEqualTo(1);
        signIn(KnownPeople.LIN);
        assertThat(inbox.waitingForMe()).isZero();
        assertThat(inbox.waiting()).hasSize(1);
    }

    @Test
    void runsThePipelineForADeveloperOfTheTeam() {
        waitForApproval(LIN);
        signIn(KnownPeople.LIN);

        assertThat(deployments.run(Orders.NAME)).isEqualTo(new StartOutcome.Started("run-1", 0));
        assertThat(pipelines.started())
                .containsExactly("orders-api " + repository.tip().abbreviated() + " lin");
        assertThat(actions()).containsExactly("pipeline.started");
    }

    @Test
    void doesNotRunThePipelineForADeveloperOfAnotherTeam() {
        waitForApproval(LIN);
        membership.member("lin", "identity");
        signIn(KnownPeople.LIN);

        assertThat(deployments.run(Orders.NAME))
                .isEqualTo(new StartOutcome.Refused(
                        "Only members of payments run this pipeline: ask one of them, or join the team."));
        assertThat(deployments.mayRun(Orders.NAME)).isFalse();
        assertThat(pipelines.started()).isEmpty();
    }

    private CommitId waitForApproval(String author) {
        CommitId candidate = orders.commit(author, "Read archived orders on retry");
        orders.waiting(production, candidate);
        return candidate;
    }

    private Shown shown() {
        return inbox.find(Orders.NAME).orElseThrow().shown();
    }

    private static List<String> reasons(PromotionOutcome outcome) {
        assertThat(outcome).isInstanceOf(PromotionOutcome.Refused.class);
        return ((PromotionOutcome.Refused) outcome).reasons();
    }

    private List<String> actions() {
        return audit.matching(AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }

    private String state() {
        return database.sql("select state from promotion_decision")
                .query(String.class)
                .single();
    }

    /** The slice's clock stands still, so the answer is moved into the past instead. */
    private void letAMinutePass() {
        database.sql("update promotion_decision set decided_at = timestamp with time zone '2026-11-20 09:58:00+00'")
                .update();
    }

    private static void signIn(Person person) {
        SecurityContextHolder.clearContext();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        person.id(),
                        "",
                        person.roles().stream().map(role -> role.authority()).toArray(String[]::new)));
    }
}
