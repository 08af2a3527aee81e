package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decided about conflicts, each for themselves, so that refresh and back lose nothing. */
@Component
@Transactional
class ConflictDecisions {
    static final int LONGEST_TEXT = 50_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final UpgradeDecisionRows rows;
    private final Clock clock;

    ConflictDecisions(UpgradeDecisionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps a decision in place of an earlier one. */
    public void decide(String personId, UpgradeSubject subject, ConflictId conflict, Decision decision) {
        UpgradeOrder.Choice choice = UpgradeOrder.Choice.of(decision);
        if (choice.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The text has " + choice.text().length() + " characters, and "
                    + LONGEST_TEXT + " are kept here: take the upgrade as a branch instead.");
        }
        UpgradeDecisionRow row = rows.findById(UpgradeDecisionRow.key(personId, subject, conflict.value()))
                .orElseGet(() -> new UpgradeDecisionRow(personId, subject, conflict.value()));
        row.decide(choice, clock.instant());
        rows.save(row);
    }

    /** Forgets a decision. */
    public void undecide(String personId, UpgradeSubject subject, ConflictId conflict) {
        rows.deleteById(UpgradeDecisionRow.key(personId, subject, conflict.value()));
    }

    /** All decisions of a person about a subject, those among them whose conflict is gone. */
    @Transactional(readOnly = true)
    public Map<ConflictId, Decision> of(String personId, UpgradeSubject subject) {
        Map<ConflictId, Decision> decisions = new TreeMap<>();
        rows.findByPersonIdAndSubject(personId, subject.key())
                .forEach(row -> decisions.put(
                        new ConflictId(row.conflict()), row.choice().decision()));
        return decisions;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT2M")
    public void forgetOldOnes() {
        rows.deleteDecidedBefore(clock.instant().minus(KEPT));
    }
}
