package dev.slipway.portal.scorecards;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How functions stand at a commit, by the rules of a commit; for work of the portal itself, not for pages. */
@Component
class ScorecardStandings {
    private static final String SHIPPED = "catalog-seed/" + ScorecardRules.FILE;

    private final SourceRepository repository;
    private final FactsGathering facts;
    private final List<Check> checks;
    private final Teams teams;

    ScorecardStandings(SourceRepository repository, FactsGathering facts, List<Check> checks, Teams teams) {
        this.repository = repository;
        this.facts = facts;
        this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        this.teams = teams;
    }

    CommitId tip() {
        return repository.tip();
    }

    /** The rules of a commit; the portal's own where it has none. */
    RulesReading rules(CommitId commit) {
        return written(commit)
                .map(text -> RulesFile.read(text, checks, false))
                .orElseGet(() -> RulesFile.read(shipped(), checks, true));
    }

    /** The text of the rules that count at a commit. */
    String text(CommitId commit) {
        return written(commit).orElseGet(ScorecardStandings::shipped);
    }

    /** The exemptions that a text of rules holds; none where it is broken. */
    List<Exemption> exemptions(String text) {
        return RulesFile.read(text, checks, false) instanceof RulesReading.Known known
                ? known.rules().exemptions()
                : List.of();
    }

    /** The team of a function as the newest commit has it; nothing where its manifest cannot be read. */
    Optional<TeamName> team(String function) {
        return facts.of(tip(), function)
                .map(FunctionFacts::team)
                .filter(team -> !team.isEmpty())
                .map(TeamName::new);
    }

    /** Whether there is a check of this id. */
    boolean knows(String check) {
        return checks.stream().anyMatch(each -> each.id().equals(check));
    }

    /** Whether a person, by sign-in name, may exempt the functions of a team today. */
    boolean mayExempt(String person, String team) {
        return owns(teams.current(), person, team);
    }

    /** How the exemptions of rules stand with these functions on a day. */
    List<ExemptionStanding> exemptions(ScorecardRules rules, List<Scorecard> cards, LocalDate today) {
        return judge(teams.current()).review().all(rules, cards, today);
    }

    /** All functions of a commit, by name; owners of the commit's own teams exempt them. */
    List<Scorecard> all(CommitId commit, ScorecardRules rules) {
        Judge judge = judge(teams.at(commit));
        return facts.all(commit).stream().map(each -> judge.judge(each, rules)).toList();
    }

    /** One function of a commit, if it is there. */
    Optional<Scorecard> of(CommitId commit, String function, ScorecardRules rules) {
        return facts.of(commit, function).map(each -> judge(teams.at(commit)).judge(each, rules));
    }

    /** One function by its files alone, and by today's teams: the same for a commit as long as rules and teams stay. */
    Optional<Scorecard> ofFilesAlone(CommitId commit, String function, ScorecardRules rules) {
        return repository.holds(commit)
                ? facts.of(commit, function)
                        .map(each ->
                                judge(teams.current()).judge(each.filesAlone(), rules, Set.of(Check.Subject.COMMIT)))
                : Optional.empty();
    }

    private Judge judge(TeamList list) {
        return new Judge(checks, (person, team) -> owns(list, person, team));
    }

    private static boolean owns(TeamList list, String person, String team) {
        return list instanceof TeamList.Known known
                && known.teams().stream()
                        .filter(each -> each.name().value().equals(team))
                        .anyMatch(each -> each.owners().contains(person));
    }

    private Optional<String> written(CommitId commit) {
        return repository.read(commit, ScorecardRules.FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String shipped() {
        try {
            return new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's jar lacks its scorecards: build it again.", e);
        }
    }
}
