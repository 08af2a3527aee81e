package dev.slipway.portal.localcloud.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.Retentions;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogLine.Origin;
import dev.slipway.portal.telemetry.LogStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LogFilesTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-03T00:00:00Z");

    @TempDir
    Path folder;

    private LogFiles files;

    @BeforeEach
    void prepare() {
        files = new LogFiles(folder, new JsonMapper());
    }

    @Test
    void readsTheLinesOfARangeByStream() {
        append(MIDNIGHT.minusSeconds(2), "first", "START");
        append(MIDNIGHT.minusSeconds(1), "second", "START");
        append(MIDNIGHT.plusSeconds(1), "first", "END");
        append(MIDNIGHT.plusSeconds(60), "first", "too late");

        List<LogStream> streams = new LocalInvocationLogs(files)
                .read(QUOTES, EnvironmentName.STAGING, MIDNIGHT.minusSeconds(2), MIDNIGHT.plusSeconds(60));

        assertThat(streams).extracting(LogStream::name).containsExactly("first", "second");
        assertThat(streams.getFirst().release()).isEqualTo("v3");
        assertThat(streams.getFirst().lines())
                .containsExactly(
                        new LogLine(MIDNIGHT.minusSeconds(2), Origin.PLATFORM, "START"),
                        new LogLine(MIDNIGHT.plusSeconds(1), Origin.PLATFORM, "END"));
    }

    @Test
    void readsOnAfterACharacterThatWasCutInHalf() throws IOException {
        append(MIDNIGHT.plusSeconds(1), "first", "START");
        Path file = folder.resolve("quotes-api/staging/2026-11-03.jsonl");
        byte[] cut = {'{', '"', (byte) 0xC3};
        Files.write(file, cut, StandardOpenOption.APPEND);
        append(MIDNIGHT.plusSeconds(2), "first", "END");

        assertThat(read(LocalEnvironment.STAGING))
                .extracting(StoredLine::at)
                .containsExactly(MIDNIGHT.plusSeconds(1), MIDNIGHT.plusSeconds(2));
    }

    @Test
    void knowsNothingOfOtherEnvironmentsAndFunctions() {
        append(MIDNIGHT, "first", "START");

        assertThat(read(LocalEnvironment.PRODUCTION)).isEmpty();
        assertThat(files.read(new FunctionName("orders-api"), LocalEnvironment.STAGING, Instant.EPOCH, MIDNIGHT))
                .isEmpty();
    }

    @Test
    void keepsLineBreaksOfALine() {
        append(MIDNIGHT, "first", "RequestId: x Error: Runtime exited\nRuntime.ExitError");

        assertThat(read(LocalEnvironment.STAGING))
                .extracting(StoredLine::text)
                .containsExactly("RequestId: x Error: Runtime exited\nRuntime.ExitError");
    }

    @Test
    void leavesOutALineThatWasNeverFinished() throws IOException {
        append(MIDNIGHT, "first", "START");
        Files.writeString(
                folder.resolve("quotes-api/staging/2026-11-03.jsonl"), "{\"at\":\"2026-", StandardOpenOption.APPEND);
        append(MIDNIGHT.plusSeconds(1), "first", "END");
        append(MIDNIGHT.plusSeconds(2), "first", "REPORT");

        assertThat(read(LocalEnvironment.STAGING))
                .extracting(StoredLine::text)
                .containsExactly("START", "END", "REPORT");
    }

    @Test
    void removesTheDaysThatAreTooOld() throws IOException {
        append(MIDNIGHT.minus(Duration.ofDays(2)), "first", "START");
        append(MIDNIGHT.minusSeconds(1), "second", "START");
        append(MIDNIGHT, "third", "START");
        Files.writeString(folder.resolve("quotes-api/staging/notes.txt"), "somebody's own");

        assertThat(files.removeDaysBefore(LocalDate.of(2026, 11, 2))).isEqualTo(1);

        assertThat(files.read(
                        QUOTES, LocalEnvironment.STAGING, MIDNIGHT.minus(Duration.ofDays(9)), MIDNIGHT.plusSeconds(9)))
                .extracting(StoredLine::stream)
                .containsExactly("second", "third");
        assertThat(folder.resolve("quotes-api/staging/notes.txt")).exists();
    }

    @Test
    void removesNothingWhereNothingWasWritten() {
        assertThat(new LogFiles(folder.resolve("nowhere"), new JsonMapper()).removeDaysBefore(LocalDate.MAX))
                .isZero();
    }

    @Test
    void keepsLinesForAsLongAsTheSettingsSay() {
        append(MIDNIGHT, "first", "START");
        LocalCloudSettings month =
                new LocalCloudSettings("", "", "", Map.of(), Duration.ofMinutes(1), Retentions.keeping(10));

        new LogCleanUp(files, month, at(MIDNIGHT.plus(Duration.ofDays(30)))).clean();
        assertThat(read(LocalEnvironment.STAGING)).hasSize(1);

        new LogCleanUp(files, month, at(MIDNIGHT.plus(Duration.ofDays(31)))).clean();
        assertThat(read(LocalEnvironment.STAGING)).isEmpty();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<StoredLine> read(LocalEnvironment environment) {
        return files.read(QUOTES, environment, MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(1)));
    }

    private void append(Instant at, String stream, String text) {
        files.append(
                QUOTES,
                LocalEnvironment.STAGING,
                List.of(new StoredLine(at, Origin.PLATFORM, stream, "3", Architecture.X86_64, text)));
    }
}
