package dev.slipway.portal.api.web;

import dev.slipway.portal.api.ApprovalReadings;
import dev.slipway.portal.api.OperationReadings;
import dev.slipway.portal.api.OperationSummary;
import dev.slipway.portal.api.PendingApprovalSummary;
import dev.slipway.portal.api.ScorecardReadings;
import dev.slipway.portal.api.ScorecardSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints of what goes on: operations, approvals and the fleet's scorecards. All of them only read. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class WorkEndpoints {
    private final OperationReadings operations;
    private final ApprovalReadings approvals;
    private final ScorecardReadings scorecards;

    WorkEndpoints(OperationReadings operations, ApprovalReadings approvals, ScorecardReadings scorecards) {
        this.operations = operations;
        this.approvals = approvals;
        this.scorecards = scorecards;
    }

    @GetMapping("/operations")
    @Tag(name = "Operations")
    @Operation(operationId = "listOperations", summary = "The newest changes that the portal made, newest first")
    List<OperationSummary> operations(
            @Parameter(description = "How many at most") @RequestParam(defaultValue = "50") @Min(1) @Max(200)
                    int limit) {
        return operations.newest(limit);
    }

    @GetMapping("/operations/{operation}")
    @Tag(name = "Operations")
    @Operation(operationId = "getOperation", summary = "A change with its steps and their log")
    OperationSummary.Details operation(
            @Parameter(description = "Id of an operation", schema = @Schema(pattern = "^[0-9a-f]{32}$")) @PathVariable
                    String operation) {
        return operations.find(operation);
    }

    @GetMapping("/approvals")
    @Tag(name = "Approvals")
    @Operation(
            operationId = "listApprovals",
            summary = "Releases that wait for production, with their evidence",
            description = "People decide, in the portal; there is no way to decide through the API.")
    List<PendingApprovalSummary> approvals() {
        return approvals.waiting();
    }

    @GetMapping("/approvals/{function}")
    @Tag(name = "Approvals")
    @Operation(operationId = "getApproval", summary = "The release of a function that waits, with its evidence")
    PendingApprovalSummary approval(@FunctionPath @PathVariable String function) {
        return approvals.find(function);
    }

    @GetMapping("/scorecards")
    @Tag(name = "Scorecards")
    @Operation(operationId = "listScorecards", summary = "How all functions stand, and each team's share of met checks")
    ScorecardSummary.Fleet scorecards() {
        return scorecards.fleet();
    }
}
