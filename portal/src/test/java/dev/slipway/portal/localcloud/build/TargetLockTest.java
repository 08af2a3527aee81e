package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TargetLockTest {
    @TempDir
    Path target;

    private final List<String> said = new ArrayList<>();
    private final BuildLog log = line -> said.add(line.text());

    @Test
    void doesTheWorkAtOnceWhereNobodyElseBuilds() throws IOException {
        assertThat(lock().holding(log, new Cancellation(), () -> "built")).contains("built");
        assertThat(said).isEmpty();
    }

    @Test
    void isFreeAgainAfterTheWork() throws IOException {
        lock().holding(log, new Cancellation(), () -> "built");

        try (OtherPortal other = OtherPortal.buildingInto(target)) {
            assertThat(other).isNotNull();
        }
        assertThat(lock().holding(log, new Cancellation(), () -> "built again")).contains("built again");
    }

    @Test
    void givesUpWaitingWhenTheBuildIsCancelled() throws IOException {
        Cancellation cancellation = new Cancellation();
        BuildLog cancelling = line -> {
            said.add(line.text());
            cancellation.cancel();
        };
        try (OtherPortal other = OtherPortal.buildingInto(target)) {
            assertThat(lock().holding(cancelling, cancellation, () -> "built")).isEmpty();
        }
        assertThat(said).containsExactly("Waiting for another portal of this machine, which is building now");
    }

    private TargetLock lock() {
        return new TargetLock(target);
    }
}
