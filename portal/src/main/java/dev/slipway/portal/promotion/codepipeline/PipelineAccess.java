package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.shared.EnvironmentName;
import java.time.Clock;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** The account that the pipelines are in, which is production's, and what reads and answers them there. */
@Component
@WithCodePipeline
class PipelineAccess {
    private final PipelineCalls calls;
    private final PipelineReader reader;
    private final ApprovalCalls approvals;
    private final InterventionCalls interventions;

    PipelineAccess(AwsAccounts accounts, Clock clock) {
        AwsAccount account = accounts.of(EnvironmentName.PRODUCTION)
                .orElseThrow(() -> new IllegalStateException("Pipelines live in the account of production, and the"
                        + " settings name none: set slipway.aws.environments.production.region."));
        calls = new PipelineCalls(account.client(CodePipelineClient.class, CodePipelineClient::builder));
        reader = new PipelineReader(calls, clock);
        CodePipelineClient once = account.clientWithoutRetries(CodePipelineClient.class, CodePipelineClient::builder);
        approvals = new ApprovalCalls(once, calls, clock);
        interventions = new InterventionCalls(once);
    }

    PipelineCalls calls() {
        return calls;
    }

    PipelineReader reader() {
        return reader;
    }

    InterventionCalls interventions() {
        return interventions;
    }

    ApprovalCalls approvals() {
        return approvals;
    }
}
