package dev.slipway.portal.localcloud.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.promotion.PipelineRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PipelineSlice
class PipelineRunnerTest extends PipelineStory {
    @Autowired
    private PipelineSignals wakeups;

    @Autowired
    private TransactionTemplate transaction;

    private PipelineRunner runner;
    private volatile boolean over;

    @AfterEach
    void stop() {
        over = true;
        runner.stop();
    }

    @Test
    void carriesACommitToProductionByItself() throws InterruptedException {
        start();
        CountDownLatch waits =
                when(() -> pipelines.find(ORDERS).orElseThrow().pending().isPresent());
        commit(ORDERS, "first");
        assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();

        CountDownLatch arrives = when(() -> newest(ORDERS).status() == PipelineRun.Status.SUCCEEDED);
        approve(pending(ORDERS));
        assertThat(arrives.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(production(ORDERS)).isEqualTo("v1");
    }

    @Test
    void wakesForACommitThatIsAnnouncedWithinATransaction() throws InterruptedException {
        start();
        CountDownLatch waits =
                when(() -> pipelines.find(ORDERS).orElseThrow().pending().isPresent());

        transaction.executeWithoutResult(status -> commit(ORDERS, "first"));

        assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anApprovalDoesNotWaitForSomebodyElsesBuild() throws InterruptedException {
        commit(ORDERS, "first");
        workOn();
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch built = new CountDownLatch(1);
        builds.nextChecks(() -> {
            building.countDown();
            return await(built) ? new ChecksOutcome.Passed(1) : new ChecksOutcome.Cancelled();
        });
        start();
        commit(new dev.slipway.manifest.FunctionName("invoices-api"), "slow");
        assertThat(building.await(30, TimeUnit.SECONDS)).isTrue();

        CountDownLatch arrives = when(() -> newest(ORDERS).status() == PipelineRun.Status.SUCCEEDED);
        approve(pending(ORDERS));

        assertThat(arrives.await(30, TimeUnit.SECONDS)).isTrue();
        built.countDown();
    }

    private void start() {
        runner = new PipelineRunner(newPortal(), wakeups);
        runner.start();
    }

    private CountDownLatch when(BooleanSupplier happened) {
        CountDownLatch latch = new CountDownLatch(1);
        // Nobody is ever taken off the list, which the next tests share.
        wakeups.wake(() -> {
            if (!over && happened.getAsBoolean()) {
                latch.countDown();
            }
        });
        return latch;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
