package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.FleetScore.CampaignProgress;
import dev.slipway.portal.scorecards.FleetScore.CampaignProgress.Found;
import dev.slipway.portal.scorecards.FleetScore.TeamTrend;
import dev.slipway.portal.scorecards.FleetScore.Then;
import dev.slipway.portal.scorecards.ScorecardDays.TeamDay;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.TrialMerges;
import dev.slipway.portal.sourcecontrol.TrialMerges.Trial;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How functions stand, for everybody who is signed in. */
@Service
@ReadersOnly
public class Scorecards {
    private static final List<Integer> DAYS_BACK = List.of(7, 30, 90);

    private final ScorecardStandings standings;
    private final ScorecardDays days;
    private final SourceRepository repository;
    private final TrialMerges merges;
    private final Clock clock;

    Scorecards(
            ScorecardStandings standings,
            ScorecardDays days,
            SourceRepository repository,
            TrialMerges merges,
            Clock clock) {
        this.standings = standings;
        this.days = days;
        this.repository = repository;
        this.merges = merges;
        this.clock = clock;
    }

    /** All functions as the newest commit has them; none where the rules are broken. */
    public FleetScore fleet() {
        CommitId tip = standings.tip();
        RulesReading reading = standings.rules(tip);
        List<String> branches = branches();
        return switch (reading) {
            case RulesReading.Broken broken ->
                new FleetScore(reading, List.of(), List.of(), List.of(), List.of(), branches);
            case RulesReading.Known known -> {
                List<Scorecard> cards = standings.all(tip, known.rules());
                yield new FleetScore(
                        reading,
                        cards,
                        campaigns(known.rules(), cards),
                        trend(cards),
                        standings.exemptions(known.rules(), cards, today()),
                        branches);
            }
        };
    }

    /** One function; nothing where there is none of that name, or the rules are broken. */
    public Optional<Scorecard> of(String function) {
        CommitId tip = standings.tip();
        return standings.rules(tip) instanceof RulesReading.Known known
                ? standings.of(tip, function, known.rules())
                : Optional.empty();
    }

    /** The rules in force. */
    public RulesReading rules() {
        return standings.rules(standings.tip());
    }

    /** The branches beside main, of people and of the portal. */
    public List<String> branches() {
        return repository.branches("").stream()
                .filter(name -> !name.equals(BranchName.PRISTINE))
                .map(BranchName::toString)
                .toList();
    }

    /** What merging a branch would change; nothing where there is no such branch. */
    public Optional<Effect> effect(String branch) {
        return Optional.of(branch)
                .filter(BranchName::isOne)
                .map(BranchName::new)
                .flatMap(repository::tip)
                .map(there -> effect(branch, there));
    }

    private Effect effect(String branch, CommitId there) {
        CommitId tip = standings.tip();
        int behind = repository.between(there, tip, "").size();
        return switch (merges.merge(there, tip)) {
            case Trial.Conflicting conflict ->
                new Effect(branch, behind, new Effect.Outcome.Conflicting(conflict.paths()));
            case Trial.Merged merged -> new Effect(branch, behind, outcome(tip, merged.commit()));
        };
    }

    private Effect.Outcome outcome(CommitId tip, CommitId merged) {
        return switch (standings.rules(merged)) {
            case RulesReading.Broken broken -> new Effect.Outcome.BrokenRules(broken.problems());
            case RulesReading.Known then -> judged(tip, merged, then.rules());
        };
    }

    private Effect.Outcome judged(CommitId tip, CommitId merged, ScorecardRules then) {
        List<Scorecard> cards = standings.all(merged, then);
        if (!(standings.rules(tip) instanceof RulesReading.Known known)) {
            return new Effect.Outcome.Judged(List.of(), Effects.between(List.of(), cards), cards.size());
        }
        List<Scorecard> now = standings.all(tip, known.rules());
        long functions = Stream.concat(now.stream(), cards.stream())
                .map(Scorecard::function)
                .distinct()
                .count();
        return new Effect.Outcome.Judged(
                Effects.levels(known.rules(), now, then, cards), Effects.between(now, cards), (int) functions);
    }

    private List<CampaignProgress> campaigns(ScorecardRules rules, List<Scorecard> cards) {
        return rules.campaigns().stream()
                .map(campaign -> new CampaignProgress(
                        campaign,
                        new Found(
                                functions(cards, campaign.check(), Verdict.Passed.class)
                                        .size(),
                                functions(cards, campaign.check(), Verdict.Exempt.class),
                                functions(cards, campaign.check(), Verdict.Failed.class),
                                functions(cards, campaign.check(), Verdict.NotKnown.class)),
                        ChronoUnit.DAYS.between(today(), campaign.until())))
                .toList();
    }

    private static List<String> functions(List<Scorecard> cards, String check, Class<? extends Verdict> verdict) {
        return cards.stream()
                .filter(card -> card.result(check)
                        .filter(result -> verdict.isInstance(result.verdict()))
                        .isPresent())
                .map(Scorecard::function)
                .toList();
    }

    private List<TeamTrend> trend(List<Scorecard> cards) {
        LocalDate today = today();
        List<TeamDay> known = days.since(today.minusDays(DAYS_BACK.getLast() + 1L));
        return ScorecardDays.of(today, cards).stream()
                .map(now -> new TeamTrend(
                        now.team(),
                        now.functions(),
                        now.share(),
                        DAYS_BACK.stream()
                                .flatMap(back -> on(known, now.team(), today.minusDays(back)))
                                .distinct()
                                .toList(),
                        Stream.concat(
                                        known.stream()
                                                .filter(each -> each.team().equals(now.team()))
                                                .filter(each -> each.day().isBefore(today)),
                                        Stream.of(now))
                                .map(Scorecards::then)
                                .toList()))
                .toList();
    }

    private static Then then(TeamDay day) {
        return new Then(day.day().toString(), day.share());
    }

    /** The newest figures of a team until a day. */
    private static Stream<Then> on(List<TeamDay> known, String team, LocalDate day) {
        return known.stream()
                .filter(each -> each.team().equals(team) && !each.day().isAfter(day))
                .reduce((older, newer) -> newer)
                .map(Scorecards::then)
                .stream();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
