package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOrAdministrators;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.SignedInOnly;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Upgrades of one function at a time, or of what all share: looked at, decided, and started as operations. */
@Service
public class FunctionUpgrades {
    private final UpgradeReports reports;
    private final ConflictDecisions decisions;
    private final Operations operations;
    private final CurrentPerson current;
    private final JsonMapper json;

    FunctionUpgrades(
            UpgradeReports reports,
            ConflictDecisions decisions,
            Operations operations,
            CurrentPerson current,
            JsonMapper json) {
        this.reports = reports;
        this.decisions = decisions;
        this.operations = operations;
        this.current = current;
        this.json = json;
    }

    /** Where a subject stands, with the decisions of the signed-in person. */
    @SignedInOnly
    public UpgradeReport report(UpgradeSubject subject) {
        Person person = current.require();
        return reports.of(subject, person, decisions.of(person.id(), subject));
    }

    /** Keeps a decision of the signed-in person about a conflict. */
    @DevelopersOrAdministrators
    public void decide(UpgradeSubject subject, ConflictId conflict, Decision decision) {
        decisions.decide(current.require().id(), subject, conflict, decision);
    }

    /** Forgets a decision of the signed-in person. */
    @DevelopersOrAdministrators
    public void undecide(UpgradeSubject subject, ConflictId conflict) {
        decisions.undecide(current.require().id(), subject, conflict);
    }

    /**
     * Starts the upgrade with what the signed-in person has decided.
     *
     * @param target what they looked at, such as {@code http-api 1.1.0}: another one is not made
     */
    @DevelopersOrAdministrators
    public OperationId upgrade(UpgradeSubject subject, String target) {
        Person person = current.require();
        Map<ConflictId, Decision> made = new HashMap<>(decisions.of(person.id(), subject));
        made.keySet().retainAll(reports.conflicts(subject));
        return start(Upgrade.NAME, subject, json.writeValueAsString(UpgradeOrder.of(target, made)), target);
    }

    /** Starts a branch on which people resolve the upgrade with their own tools. */
    @DevelopersOrAdministrators
    public OperationId takeAsBranch(UpgradeSubject subject) {
        return start(UpgradeBranch.NAME, subject, "{}", OperationId.random().value());
    }

    /** Records what upgrades of a subject start from, as the signed-in person chose. */
    @DevelopersOrAdministrators
    public OperationId adopt(UpgradeSubject subject, AdoptionStart start) {
        return start(Adoption.NAME, subject, json.writeValueAsString(new Adoption.Order(start.key())), start.key());
    }

    private OperationId start(String kind, UpgradeSubject subject, String payload, String what) {
        // A second click finds the first one's operation; another person's own finds that it is done.
        String asked = String.join("\n", subject.key(), current.require().id(), what, reports.moment());
        String once = kind + ":" + UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8));
        return operations.start(new NewOperation(kind, subject.key(), payload, once));
    }
}
