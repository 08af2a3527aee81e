package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.telemetry.LogLine.Origin;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A day of a busy function in one file: a million lines in the long form. */
class LargeLogTest {
    private static final int LINES = Boolean.getBoolean("slipway.long") ? 1_000_000 : 20_000;
    private static final int BATCH = 1_000;
    private static final FunctionName QUOTES = new FunctionName("quotes-api");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-03T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void findsAnHourOfItWithoutLosingALine() {
        LogFiles files = new LogFiles(folder, new JsonMapper());
        Duration between = Duration.ofDays(1).dividedBy(LINES);
        for (int first = 0; first < LINES; first += BATCH) {
            List<StoredLine> batch = new ArrayList<>(BATCH);
            for (int number = first; number < first + BATCH; number++) {
                batch.add(line(MIDNIGHT.plus(between.multipliedBy(number)), number));
            }
            files.append(QUOTES, LocalEnvironment.PRODUCTION, batch);
        }

        Instant noon = MIDNIGHT.plus(Duration.ofHours(12));
        List<StoredLine> hour = files.read(QUOTES, LocalEnvironment.PRODUCTION, noon, noon.plus(Duration.ofHours(1)));

        assertThat(hour).hasSizeBetween(LINES / 24, LINES / 24 + 1).doesNotHaveDuplicates();
        assertThat(hour.getFirst().text()).isEqualTo("line " + LINES / 2);
    }

    private static StoredLine line(Instant at, int number) {
        return new StoredLine(at, Origin.FUNCTION, "stream", "3", Architecture.ARM64, "line " + number);
    }
}
