package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.InvocationOutcome;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.promotion.DeliveryPipelines;
import dev.slipway.portal.promotion.DeliveryPipelinesContract;
import dev.slipway.portal.promotion.PipelineDriver;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The local pipeline keeps the contract, from the commit to production. */
@PipelineSlice
class LocalPipelinesContractTest extends DeliveryPipelinesContract {
    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApprovalDesk desk;

    private final OnThisMachine driver = new OnThisMachine();

    @BeforeEach
    void startEmpty() {
        beans.autowireBean(driver);
        driver.startEmpty();
        driver.catalog.commit(new HashMap<>(ManualCatalog.function(PipelineStory.ORDERS.value())));
    }

    @Override
    protected PipelineDriver driver() {
        return driver;
    }

    private final class OnThisMachine extends PipelineStory implements PipelineDriver {
        private int released;

        @Override
        public DeliveryPipelines pipelines() {
            return pipelines;
        }

        @Override
        public FunctionName function() {
            return ORDERS;
        }

        @Override
        public void release() {
            released++;
            commit(ORDERS, "change " + released);
            workOn();
        }

        @Override
        public void settle() {
            workOn();
        }

        @Override
        public void production(boolean sound) {
            if (!sound) {
                environments.next(
                        LocalEnvironment.PRODUCTION, () -> new InvocationOutcome.Exited(true, "exit status 101"));
            }
            workOn();
        }

        @Override
        public void expire() {
            clock.pass(Duration.ofDays(8));
            desk.rejectExpired();
        }
    }
}
