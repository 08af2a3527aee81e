package dev.slipway.portal.api.web;

import dev.slipway.portal.api.DraftSummary;
import dev.slipway.portal.api.NewDraft;
import dev.slipway.portal.api.ProposedDrafts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Endpoints of drafts: a program proposes a function, its person creates it. */
@RestController
@RequestMapping(path = "/api/v1/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Drafts")
class DraftEndpoints {
    static final String CREATE = "createDraft";

    private static final String EXAMPLE = """
            {
              "name": "refunds-api",
              "description": "Refunds an order",
              "team": "payments",
              "trigger": {"type": "http", "method": "POST", "path": "/refunds"},
              "sizing": {"memoryMb": 256, "timeoutSeconds": 5},
              "needs": {"tables": ["refunds:read-write"], "secrets": ["refunds/provider"]}
            }
            """;

    private final ProposedDrafts drafts;

    DraftEndpoints(ProposedDrafts drafts) {
        this.drafts = drafts;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "201",
            description = "The draft, sound or not",
            useReturnTypeSchema = true,
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the draft is read again",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @Operation(
            operationId = CREATE,
            summary = "Proposes a function; its person creates it at the address that comes back",
            description = "Nothing is committed. What does not fit is kept and told, to be corrected in the wizard. "
                    + "Needs a token that may draft, of a developer. For each person at most 50 are open at a time.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    ResponseEntity<DraftSummary> propose(@RequestBody @Valid NewDraft draft) {
        DraftSummary made = drafts.propose(draft, portal());
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + made.id())).body(made);
    }

    @GetMapping("/{draft}")
    @Operation(
            operationId = "getDraft",
            summary = "A draft as it stands now, its person's own corrections included",
            description = "Of the token's person alone. Needs a token that may draft, of a developer.")
    DraftSummary find(
            @Parameter(description = "Id of a draft", schema = @Schema(pattern = "^[0-9a-f]{24}$")) @PathVariable
                    String draft) {
        return drafts.find(draft, portal());
    }

    private static String portal() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
