package dev.slipway.portal.api.web;

import dev.slipway.portal.api.DeploymentSummary;
import dev.slipway.portal.api.FunctionDetails;
import dev.slipway.portal.api.FunctionReadings;
import dev.slipway.portal.api.FunctionSummary;
import dev.slipway.portal.api.Listed;
import dev.slipway.portal.api.PerformanceReadings;
import dev.slipway.portal.api.PerformanceSummary;
import dev.slipway.portal.api.ScorecardReadings;
import dev.slipway.portal.api.ScorecardSummary;
import dev.slipway.portal.api.Text;
import dev.slipway.portal.fleet.FleetQuery;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.Series;
import dev.slipway.portal.telemetry.Window;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of functions: what they are, what runs where, how they perform, how they stand. */
@RestController
@RequestMapping(path = "/api/v1/functions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Functions")
class FunctionEndpoints {
    private final FunctionReadings functions;
    private final PerformanceReadings performance;
    private final ScorecardReadings scorecards;

    FunctionEndpoints(FunctionReadings functions, PerformanceReadings performance, ScorecardReadings scorecards) {
        this.functions = functions;
        this.performance = performance;
        this.scorecards = scorecards;
    }

    @GetMapping
    @Operation(operationId = "listFunctions", summary = "Functions of the catalog, filtered and ordered, page by page")
    Listed<FunctionSummary> list(
            @Parameter(description = "Part of a name, team or trigger")
                    @RequestParam(defaultValue = "")
                    @Text(max = 100)
                    String q,
            @Parameter(description = "Functions of this team alone") @RequestParam(defaultValue = "") @Text(max = 64)
                    String team,
            @Parameter(description = "What to order by; left out, the name")
                    @RequestParam(required = false)
                    @Pattern(regexp = "^(name|team|trigger|init-p50|init-p99|memory|zip|changed)$")
                    @Nullable
                    String sort,
            @Parameter(description = "Whether the largest comes first") @RequestParam(defaultValue = "false")
                    boolean descending,
            @Parameter(description = "Which page, from 0") @RequestParam(defaultValue = "0") @Min(0) @Max(100_000)
                    int page,
            @Parameter(description = "The most that a page holds") @RequestParam(defaultValue = "50") @Min(1) @Max(200)
                    int size) {
        return functions.list(
                new FleetQuery(q, team, FleetQuery.Sort.of(sort == null ? "" : sort), descending), page, size);
    }

    @GetMapping("/{function}")
    @Operation(operationId = "getFunction", summary = "A function, with what its manifest asks for")
    FunctionDetails find(@FunctionPath @PathVariable String function) {
        return functions.find(function);
    }

    @GetMapping("/{function}/deployments")
    @Operation(operationId = "getDeployments", summary = "The runs of its pipeline, and which release runs where")
    DeploymentSummary deployments(@FunctionPath @PathVariable String function) {
        return functions.deployments(function);
    }

    @GetMapping("/{function}/performance")
    @Operation(
            operationId = "getPerformance",
            summary = "Init, duration, memory, size and cost by release, with advice",
            description = "Figures of one source in one environment, never of several together. A sample was measured "
                    + "elsewhere, and says so.")
    PerformanceSummary performance(
            @FunctionPath @PathVariable String function,
            @Parameter(description = "Whose figures; left out, measured ones before samples")
                    @RequestParam(required = false)
                    @Pattern(regexp = PerformanceSummary.Place.SOURCES)
                    @Nullable
                    String source,
            @Parameter(description = "Where; left out, production before staging")
                    @RequestParam(required = false)
                    @Pattern(regexp = PerformanceSummary.Place.ENVIRONMENTS)
                    @Nullable
                    String environment,
            @Parameter(description = "How far back; left out, 30 days, and all of a sample")
                    @RequestParam(required = false)
                    @Pattern(regexp = "^(24h|7d|30d|90d|all)$")
                    @Nullable
                    String range,
            @Parameter(description = "Figures of this release alone, such as v12")
                    @RequestParam(required = false)
                    @Text(max = 50)
                    @Nullable
                    String release) {
        return performance.find(
                function,
                new PerformanceReadings.Wanted(
                        Optional.ofNullable(source).flatMap(Series::of),
                        Optional.ofNullable(environment).map(EnvironmentName::of),
                        Optional.ofNullable(range).flatMap(Window::of),
                        Optional.ofNullable(release)));
    }

    @GetMapping("/{function}/scorecard")
    @Operation(operationId = "getScorecard", summary = "Which checks it meets, with the fact behind each verdict")
    ScorecardSummary.Details scorecard(@FunctionPath @PathVariable String function) {
        return scorecards.find(function);
    }
}
