package dev.slipway.portal.promotion.codepipeline;

import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.ORDERS;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.PIPELINE;
import static dev.slipway.portal.promotion.codepipeline.PipelinesInAws.mark;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.DeliveryPipelinesContract;
import dev.slipway.portal.promotion.PipelineDriver;
import dev.slipway.portal.promotion.StageState;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CodePipeline keeps the contract, over the service's wire format. */
class CodePipelinesContractTest extends DeliveryPipelinesContract {
    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    @RegisterExtension
    final PipelinesInAws aws = PipelinesInAws.withOne(WORLD);

    private final InAws driver = new InAws();

    @Override
    protected PipelineDriver driver() {
        return driver;
    }

    private final class InAws implements PipelineDriver {
        private int released;

        @Override
        public DeliveryPipelines pipelines() {
            return aws.pipelines;
        }

        @Override
        public FunctionName function() {
            return ORDERS;
        }

        @Override
        public void release() {
            released++;
            WORLD.pipelines().run(PIPELINE, mark(released));
        }

        @Override
        public void settle() {
            // The service moves by itself.
        }

        @Override
        public void production(boolean sound) {
            aws.pipelines.runs(ORDERS, 10).stream()
                    .filter(run -> run.stages().getLast().status() == StageState.Status.IN_PROGRESS)
                    .findFirst()
                    .ifPresent(run -> WORLD.pipelines().production(PIPELINE, run.executionId(), sound));
        }

        @Override
        public void expire() {
            WORLD.pipelines().expire(PIPELINE, aws.pending().point().action().executionId());
        }
    }
}
