package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The account that the pipelines are in, and what reads and answers them there. */
@Component
@WithCodePipeline
class PipelineAccess {
    private final PipelineCalls calls;
    private final PipelineReader reader;
    private final ApprovalCalls approvals;
    private final InterventionCalls interventions;
    private final Templates templates;

    PipelineAccess(AwsAccounts accounts, Clock clock) {
        AwsAccount account = accounts.delivery()
                .orElseThrow(() -> new IllegalStateException("Nobody says in which account the pipelines are: set"
                        + " slipway.aws.delivery.region, or slipway.aws.environments.production.region where they are"
                        + " in that account."));
        calls = new PipelineCalls(account.client(CodePipelineClient.class, CodePipelineClient::builder));
        reader = new PipelineReader(calls, clock);
        OnBehalf once = new OnBehalf() {
            @Override
            public <R> R of(String personId, Function<CodePipelineClient, R> call) {
                return account.once(personId, CodePipelineClient.class, CodePipelineClient::builder, call);
            }
        };
        approvals = new ApprovalCalls(once, calls, clock);
        interventions = new InterventionCalls(once);
        templates = new Templates(calls, account.client(S3Client.class, S3Client::builder));
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

    Templates templates() {
        return templates;
    }

    ApprovalCalls approvals() {
        return approvals;
    }
}
