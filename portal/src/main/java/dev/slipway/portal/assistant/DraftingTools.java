package dev.slipway.portal.assistant;

import dev.slipway.portal.api.DraftSummary;
import dev.slipway.portal.api.NewDraft;
import dev.slipway.portal.api.ProposedDrafts;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The tool that drafts a function, for a person to create. */
@Component
class DraftingTools {
    private static final String FORM = "The function: name of lower-case letters, digits and hyphens; description in a "
            + "sentence; trigger.type http (with method and path), sqs (queue), eventbridge (bus, source, detailType) or "
            + "dynamodb-stream (table); sizing in MB and seconds; needs.tables and needs.buckets as name:access, with read, "
            + "write or read-write";

    private final Answering answering;
    private final ProposedDrafts drafts;

    DraftingTools(Answering answering, ProposedDrafts drafts) {
        this.answering = answering;
        this.drafts = drafts;
    }

    @McpTool(
            name = "create_function_draft",
            description =
                    "Drafts a function. Nothing is committed: give the person the address confirmAt, where they look "
                            + "at the files, permissions and cost, and create it. Correct what problems names.",
            annotations =
                    @McpTool.McpAnnotations(
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = false,
                            openWorldHint = false))
    DraftSummary draft(@McpToolParam(description = FORM) NewDraft draft) {
        return answering.to(() -> drafts.propose(
                answering.valid(draft),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()));
    }
}
