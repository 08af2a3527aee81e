package dev.slipway.portal.scorecards;

import dev.slipway.portal.telemetry.PeriodicWork;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Notes several times a day how the teams' functions stand, from which the trend is made. */
@Component
class ScorecardNotes implements PeriodicWork {
    private final ScorecardStandings standings;
    private final ScorecardDays days;
    private final Clock clock;

    ScorecardNotes(ScorecardStandings standings, ScorecardDays days, Clock clock) {
        this.standings = standings;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(4);
    }

    @Override
    public void run() {
        var tip = standings.tip();
        if (standings.rules(tip) instanceof RulesReading.Known known) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            days.note(today, ScorecardDays.of(today, standings.all(tip, known.rules())));
        }
    }
}
