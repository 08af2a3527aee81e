package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.localcloud.Invocation;
import dev.slipway.portal.localcloud.InvocationOutcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a function may take, and what becomes of one that takes more. */
class HostedLimitsTest extends HostedEnvironments {

    @Test
    void endsAFunctionThatTakesTooLong() throws IOException {
        try (HostedEnvironment environment = environment("endless", 1)) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.TimedOut(Duration.ofSeconds(1)));
            assertThat(report(invocation)).contains("\tDuration: 1000.00 ms\t").contains("Status: timeout");
            assertThat(groups.running()).isEmpty();
        }
    }

    @Test
    void refusesAResponseThatLambdaWouldNotTake() throws IOException {
        try (HostedEnvironment environment = environment("huge")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.ResponseTooLarge(6_291_556));
            assertThat(texts(invocation)).contains("answered 413");
        }
    }

    @Test
    void refusesAnEventThatLambdaWouldNotTake() throws IOException {
        try (HostedEnvironment environment = environment("echoes")) {
            assertThatThrownBy(() -> environment.invoke(new byte[6_291_557]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("6291556");
        }
    }

    @Test
    void endsAFunctionThatTakesMoreMemoryThanItsManifestGives() throws IOException {
        try (HostedEnvironment environment = environment("hoards")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(invocation.outcome()).isEqualTo(new InvocationOutcome.OutOfMemory(256));
            assertThat(report(invocation)).contains("Error Type: Runtime.OutOfMemory");
            assertThat(invocation.report().maxMemoryMegabytes()).isGreaterThan(200);
        }
    }

    @Test
    void endsAFunctionThatFillsItsFolder() throws IOException {
        try (HostedEnvironment environment = environment("fills-the-disk")) {
            assertThat(environment.invoke(EVENT).outcome()).isEqualTo(new InvocationOutcome.DiskFull(512));
        }
        assertThat(folder.resolve("data/local-cloud/environments")).isEmptyDirectory();
    }

    @Test
    void keepsABoundedPartOfWhatAFunctionPrints() throws IOException {
        try (HostedEnvironment environment = environment("talks")) {
            Invocation invocation = environment.invoke(EVENT);

            assertThat(texts(invocation).stream().mapToInt(String::length).sum())
                    .isBetween(900_000, 1_100_000);
            assertThat(texts(invocation)).contains("(more than 1000000 bytes in one invocation; the rest is not kept)");
        }
    }
}
