package dev.slipway.portal.scorecards;

import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.SignedInOnly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Starts the operations that commit exemptions. */
@Service
@SignedInOnly
class CommittedExemptions implements Exemptions {
    private final Operations operations;
    private final ScorecardStandings standings;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;

    CommittedExemptions(
            Operations operations, ScorecardStandings standings, CurrentPerson current, JsonMapper json, Clock clock) {
        this.operations = operations;
        this.standings = standings;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean mayGrant(String team) {
        return current.get()
                .filter(person -> standings.mayExempt(person.id(), team))
                .isPresent();
    }

    @Override
    public List<LocalDate> days() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return List.of(today, today.plusDays(LONGEST_DAYS));
    }

    @Override
    @DevelopersOnly
    public OperationId grant(String function, Wish wish) {
        requireSound(wish);
        return operations.start(new NewOperation(
                GrantExemption.NAME,
                function,
                json.writeValueAsString(new Wish(wish.check(), wish.reason().strip(), wish.until())),
                "exempt " + function + " " + wish.check() + " " + wish.until() + " "
                        + clock.instant().getEpochSecond()));
    }

    private void requireSound(Wish wish) {
        List<LocalDate> days = days();
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Say why, in at most " + LONGEST_REASON + " characters.");
        }
        if (wish.until().isBefore(days.getFirst()) || wish.until().isAfter(days.getLast())) {
            throw new IllegalArgumentException(
                    "Choose a last day from " + days.getFirst() + " to " + days.getLast() + ".");
        }
        if (!standings.knows(wish.check())) {
            throw new IllegalArgumentException("There is no check " + wish.check() + ".");
        }
    }
}
