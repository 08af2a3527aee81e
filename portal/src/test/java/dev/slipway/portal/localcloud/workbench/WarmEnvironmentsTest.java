package dev.slipway.portal.localcloud.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.StartOutcome;
import dev.slipway.portal.localcloud.VersionLabel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WarmEnvironmentsTest {
    private static final Deployment FIRST = deployment("0");
    private static final Deployment SECOND = deployment("1");

    private final ManualFunctions functions = new ManualFunctions();
    private final WarmEnvironments warm = new WarmEnvironments(functions, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void holdsNobodyUpWhileItCloses() throws Exception {
        CompletableFuture<StartOutcome> other = new CompletableFuture<>();
        warm.of(FIRST);
        functions.whenClosed = () -> {
            Thread.ofPlatform().daemon().start(() -> other.complete(warm.of(SECOND)));
            other.orTimeout(10, TimeUnit.SECONDS).join();
        };

        warm.end(FIRST.function());

        assertThat(other.get()).isInstanceOf(StartOutcome.Started.class);
        assertThat(functions.closed).containsExactly(FIRST);
    }

    @Test
    void closesTheEnvironmentOfAnEarlierBuild() {
        warm.of(FIRST);
        warm.of(SECOND);
        warm.of(SECOND);

        assertThat(functions.started).containsExactly(FIRST, SECOND);
        assertThat(functions.closed).containsExactly(FIRST);
    }

    @Test
    void endsAnIdleEnvironmentOnlyAfterItsLastEventHasHadItsTime() {
        Instant[] now = {Instant.EPOCH};
        WarmEnvironments timed = new WarmEnvironments(functions, new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        timed.of(FIRST);

        now[0] = Instant.EPOCH.plusSeconds(5 * 60 + 4);
        timed.endIdle();
        assertThat(functions.closed).isEmpty();

        now[0] = Instant.EPOCH.plusSeconds(5 * 60 + 6);
        timed.endIdle();
        assertThat(functions.closed).containsExactly(FIRST);
    }

    private static Deployment deployment(String digit) {
        return new Deployment(
                WorkbenchTest.manifest(),
                VersionLabel.LATEST,
                LocalEnvironment.STAGING,
                new Artefact(digit.repeat(64), Path.of("zip"), 1, Path.of("bootstrap")));
    }
}
