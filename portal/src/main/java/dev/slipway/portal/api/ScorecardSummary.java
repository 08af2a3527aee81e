package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.FleetScore;
import dev.slipway.portal.scorecards.RulesReading;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.scorecards.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * How a function stands.
 *
 * @param function its name
 * @param team empty where its manifest cannot be read
 * @param level the highest that it reached, or none
 * @param failed how many checks it does not meet
 * @param notKnown of how many checks nobody knows
 */
public record ScorecardSummary(String function, String team, String level, int failed, int notKnown) {

    static ScorecardSummary of(Scorecard card) {
        return new ScorecardSummary(
                card.function(),
                card.team(),
                card.levelName(),
                card.failed().size(),
                card.notKnown().size());
    }

    /**
     * The same with the fact behind each verdict.
     *
     * @param summary how it stands
     * @param results one for each check
     */
    @Schema(name = "ScorecardDetails")
    public record Details(ScorecardSummary summary, List<Result> results) {

        /** Copies the results. */
        public Details {
            results = List.copyOf(results);
        }

        static Details of(Scorecard card) {
            return new Details(
                    ScorecardSummary.of(card),
                    card.results().stream().map(Result::of).toList());
        }
    }

    /** What came of a check; what nobody knows is no failure. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_KNOWN,
        EXEMPT
    }

    /**
     * What one check found.
     *
     * @param check its id
     * @param title what it asks for
     * @param level that it belongs to
     * @param verdict what came of it
     * @param fact what decided
     * @param advice what to do about a failure
     * @param exempt why and until when it need not be met
     */
    @Schema(name = "CheckResult")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Result(
            String check,
            String title,
            String level,
            Outcome verdict,
            String fact,
            Optional<String> advice,
            Optional<String> exempt) {

        static Result of(CheckResult result) {
            return switch (result.verdict()) {
                case Verdict.Passed passed -> of(result, Outcome.PASSED, Optional.empty(), Optional.empty());
                case Verdict.Failed failed ->
                    of(result, Outcome.FAILED, Optional.of(failed.advice()), Optional.empty());
                case Verdict.NotKnown unknown -> of(result, Outcome.NOT_KNOWN, Optional.empty(), Optional.empty());
                case Verdict.Exempt exempt ->
                    of(
                            result,
                            Outcome.EXEMPT,
                            Optional.empty(),
                            Optional.of("Exempt " + exempt.exemption().inWords()));
            };
        }

        private static Result of(
                CheckResult result, Outcome verdict, Optional<String> advice, Optional<String> exempt) {
            return new Result(
                    result.check(),
                    result.title(),
                    result.level(),
                    verdict,
                    result.verdict().fact(),
                    advice,
                    exempt);
        }
    }

    /**
     * All functions.
     *
     * @param problems what is wrong with the rules; then nothing is judged
     * @param functions how each one stands
     * @param teams the share of each team's checks that are met, from 0 to 1
     */
    @Schema(name = "FleetScorecard")
    public record Fleet(List<String> problems, List<ScorecardSummary> functions, List<Team> teams) {

        /** Copies its lists. */
        public Fleet {
            problems = List.copyOf(problems);
            functions = List.copyOf(functions);
            teams = List.copyOf(teams);
        }

        static Fleet of(FleetScore score) {
            return new Fleet(
                    problemsOf(score.rules()),
                    score.cards().stream().map(ScorecardSummary::of).toList(),
                    score.trend().stream()
                            .map(trend -> new Team(trend.team(), trend.functions(), trend.share()))
                            .toList());
        }
    }

    /**
     * How a team stands.
     *
     * @param team its name
     * @param functions how many it owns
     * @param share of their checks that are met, from 0 to 1
     */
    @Schema(name = "TeamScore")
    public record Team(String team, int functions, double share) {}

    static List<String> problemsOf(RulesReading reading) {
        return switch (reading) {
            case RulesReading.Known known -> List.of();
            case RulesReading.Broken broken -> broken.problems();
        };
    }
}
