package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.security.ApproversOnly;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SignedInOnly;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Asks who may, writes down what is wanted, has the pipeline do it, and writes down what came of it. See
 * docs/decisions/0047-roll-back-retry-and-closed-ways-go-through-the-port.md.
 */
@Service
@SignedInOnly
class AuthorisedInterventions implements Interventions {
    private final DeliveryPipelines pipelines;
    private final SourceRepository repository;
    private final Rights rights;
    private final CurrentPerson current;
    private final AuditedAsking asking;

    AuthorisedInterventions(
            DeliveryPipelines pipelines,
            SourceRepository repository,
            Rights rights,
            CurrentPerson current,
            AuditedAsking asking) {
        this.pipelines = pipelines;
        this.repository = repository;
        this.rights = rights;
        this.current = current;
        this.asking = asking;
    }

    /** Who belongs to whom. */
    @org.springframework.stereotype.Component
    record Rights(OwningTeam team, Approvers approvers) {}

    @Override
    public Offer offer(FunctionName function) {
        Person person = current.require();
        RollBack rollBack = pipelines.rollBack(function);
        return new Offer(rollBack, mayRollBack(function, person), mayOperate(function, person));
    }

    @Override
    @ApproversOnly
    public InterventionOutcome rollBack(FunctionName function, RollBack.Possible way, String reason) {
        requireReason("A roll-back", "say what is wrong with " + way.from().number(), reason);
        Person person = current.require();
        if (!mayRollBack(function, person)) {
            return new InterventionOutcome.Refused(
                    "Only approvers whom production's policy names roll " + function + " back: ask one of them.");
        }
        if (!pipelines.rollBack(function).equals(way)) {
            return new InterventionOutcome.Refused(
                    "Production of " + function + " has changed since the page was drawn: look again, then decide.");
        }
        Map<String, String> facts = facts(way.to(), reason);
        facts.put("from", way.from().number().toString());
        return carryOut("production.rolled-back", new Intervention.GoBack(function, person, way), facts);
    }

    @Override
    public InterventionOutcome retry(FunctionName function, String executionId, String stage) {
        Person person = current.require();
        return mayOperate(function, person)
                ? carryOut(
                        "pipeline.retried",
                        new Intervention.Retry(function, person, executionId, stage),
                        Map.of("execution", executionId, "stage", stage))
                : refused(function, "try its stages again");
    }

    @Override
    public InterventionOutcome close(FunctionName function, String stage, String reason) {
        requireReason("Closing the way into " + stage, "say why nothing may enter it", reason);
        Person person = current.require();
        return mayOperate(function, person)
                ? carryOut(
                        "pipeline.transition-closed",
                        new Intervention.Close(function, person, stage, reason.strip()),
                        Map.of("stage", stage, "reason", reason.strip()))
                : refused(function, "close a way");
    }

    @Override
    public InterventionOutcome open(FunctionName function, String stage) {
        Person person = current.require();
        if (stage.equals(PRODUCTION) && !mayRollBack(function, person)) {
            return new InterventionOutcome.Refused(
                    "Only approvers whom production's policy names open the way into production: ask one of them.");
        }
        return mayOperate(function, person)
                ? carryOut(
                        "pipeline.transition-opened",
                        new Intervention.Open(function, person, stage),
                        Map.of("stage", stage))
                : refused(function, "open a way");
    }

    private InterventionOutcome carryOut(String action, Intervention wanted, Map<String, String> facts) {
        return asking.ask(
                new AuditedAsking.Wish(action, wanted.function(), facts),
                () -> pipelines.intervene(wanted),
                AuthorisedInterventions::ending);
    }

    private static AuditedAsking.Ending ending(InterventionOutcome outcome) {
        return switch (outcome) {
            case InterventionOutcome.Done done -> AuditedAsking.Ending.done(Map.of());
            case InterventionOutcome.Unavailable unavailable
            when unavailable.mayHaveHappened() -> AuditedAsking.Ending.unclear(unavailable.reason());
            case InterventionOutcome.Unavailable unavailable -> AuditedAsking.Ending.notDone(unavailable.reason());
            case InterventionOutcome.Refused refused -> AuditedAsking.Ending.notDone(refused.reason());
        };
    }

    private static Map<String, String> facts(Release release, String reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("release", release.number().toString());
        facts.put("revision", release.revision().value());
        facts.put("artefact", "sha256:" + release.artefact().value());
        facts.put("reason", reason.strip());
        return facts;
    }

    private static InterventionOutcome refused(FunctionName function, String what) {
        return new InterventionOutcome.Refused("Only members of the team that owns " + function
                + ", and its approvers, " + what + ": ask one of them, or join the team.");
    }

    private boolean mayOperate(FunctionName function, Person person) {
        Optional<TeamName> owner = rights.team().of(function, repository.tip());
        boolean member = person.has(Role.DEVELOPER)
                && owner.filter(team -> rights.team().has(person, team)).isPresent();
        return member || mayRollBack(function, person);
    }

    private boolean mayRollBack(FunctionName function, Person person) {
        Optional<Release> production =
                pipelines.find(function).flatMap(PipelineState::production).map(RunningRelease::release);
        return production
                .map(release -> new Comparison(function, production, release))
                .map(comparison ->
                        rights.approvers().include(person, rights.approvers().inAnEmergency(comparison)))
                .orElseGet(() ->
                        rights.approvers().include(person, rights.team().of(function, repository.tip())));
    }

    private static void requireReason(String what, String hint, String reason) {
        if (reason.isBlank() || reason.length() > Intervention.LONGEST_REASON) {
            throw new IllegalArgumentException(what + " needs a reason of 1 to " + Intervention.LONGEST_REASON
                    + " characters and has " + reason.strip().length() + ": " + hint + ".");
        }
    }
}
