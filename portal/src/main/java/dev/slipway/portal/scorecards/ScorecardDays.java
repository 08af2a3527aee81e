package dev.slipway.portal.scorecards;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the teams' functions stood on each day: one row a team and day, of which the day's last counts. */
@Component
class ScorecardDays {
    private final JdbcTemplate database;

    ScorecardDays(JdbcTemplate database) {
        this.database = database;
    }

    /** What is kept of a team on a day: its functions, and how many of their checks were met out of how many. */
    record TeamDay(LocalDate day, String team, int functions, int met, int checks) {
        /** The share that was met, from 0 to 1. */
        double share() {
            return checks == 0 ? 0 : (double) met / checks;
        }
    }

    /** Puts a day's figures into the place of those that were noted earlier on that day. */
    @Transactional
    public void note(LocalDate day, List<TeamDay> teams) {
        database.update("delete from scorecard_day where recorded_on = ?", Date.valueOf(day));
        teams.forEach(team -> database.update(
                "insert into scorecard_day (recorded_on, team, functions, met, checks) values (?, ?, ?, ?, ?)",
                Date.valueOf(day),
                team.team(),
                team.functions(),
                team.met(),
                team.checks()));
    }

    /** All from a day on, oldest first. */
    List<TeamDay> since(LocalDate day) {
        return database.query(
                "select recorded_on, team, functions, met, checks from scorecard_day where recorded_on >= ?"
                        + " order by recorded_on, team",
                (row, number) -> new TeamDay(
                        row.getDate("recorded_on").toLocalDate(),
                        row.getString("team"),
                        row.getInt("functions"),
                        row.getInt("met"),
                        row.getInt("checks")),
                Date.valueOf(day));
    }

    /** What today's cards say of each team. */
    static List<TeamDay> of(LocalDate day, List<Scorecard> cards) {
        return cards.stream()
                .map(Scorecard::team)
                .distinct()
                .sorted()
                .map(team -> {
                    List<Scorecard> own = cards.stream()
                            .filter(card -> card.team().equals(team))
                            .toList();
                    int checks =
                            own.stream().mapToInt(card -> card.results().size()).sum();
                    int met = (int) own.stream()
                            .flatMap(card -> card.results().stream())
                            .filter(result -> result.verdict().counts())
                            .count();
                    return new TeamDay(day, team, own.size(), met, checks);
                })
                .toList();
    }
}
