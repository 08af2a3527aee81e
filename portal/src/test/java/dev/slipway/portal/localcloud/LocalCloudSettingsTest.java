package dev.slipway.portal.localcloud;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalCloudSettingsTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    void refusesABuildTimeThatNoBuildCanKeepTo() {
        assertThatThrownBy(() -> new LocalCloudSettings("", "", "", Map.of(), Duration.ZERO, Retentions.keeping(10)))
                .hasMessageContaining("slipway.local-cloud.build-time-limit", "such as 30m");
    }

    @Test
    void refusesToRemoveWhatIsNotADayOld() {
        assertThatThrownBy(() -> new Retention(Duration.ofHours(1), MONTH, MONTH, 10))
                .hasMessageContaining("slipway.local-cloud.retention.logs", "such as 30d");
        assertThatThrownBy(() -> new Retention(MONTH, Duration.ZERO, MONTH, 10))
                .hasMessageContaining("slipway.local-cloud.retention.run-logs");
        assertThatThrownBy(() -> new Retention(MONTH, MONTH, Duration.ofDays(-1), 10))
                .hasMessageContaining("slipway.local-cloud.retention.artefacts");
    }

    @Test
    void refusesToKeepNoReleaseAtAll() {
        assertThatThrownBy(() -> new Retention(MONTH, MONTH, MONTH, 0))
                .hasMessageContaining("slipway.local-cloud.retention.releases", "at least 1");
    }
}
