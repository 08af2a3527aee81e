package dev.slipway.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsolatedTest {

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException(),
                new IOException(),
                new StackOverflowError(),
                new NoClassDefFoundError(),
                new AssertionError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void turnsAFailureIntoWhatIsToBeMadeOfIt(Throwable failure) {
        assertThat(Isolated.<Object>call(failing(failure), e -> e)).isSameAs(failure);
    }

    @Test
    void givesWhatTheWorkGives() {
        assertThat(Isolated.call(() -> "done", e -> "failed")).isEqualTo("done");
    }

    @Test
    void leavesAMachineThatCannotGoOnToItself() {
        assertThatThrownBy(() -> Isolated.call(failing(new OutOfMemoryError("made by a test")), e -> e))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void remembersThatTheThreadWasInterrupted() {
        Isolated.call(failing(new InterruptedException()), e -> e);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static Callable<Object> failing(Throwable failure) {
        return () -> {
            switch (failure) {
                case Exception e -> throw e;
                case Error e -> throw e;
                default -> throw new AssertionError(failure);
            }
        };
    }
}
