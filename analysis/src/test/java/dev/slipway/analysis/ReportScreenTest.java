package dev.slipway.analysis;

import static dev.slipway.analysis.Lines.ID;
import static dev.slipway.analysis.Lines.OTHER_ID;
import static dev.slipway.analysis.Lines.end;
import static dev.slipway.analysis.Lines.start;
import static dev.slipway.analysis.Lines.warm;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports are told apart by their durations: those of the platform are 1, 2, 3, those of the function 900 and more. */
class ReportScreenTest {

    private static final String JSON =
            "{\"time\":\"2026-11-23T12:00:00Z\",\"type\":\"platform.%s\",\"record\":{\"requestId\":\"" + ID + "\"%s}}";

    private final List<String> genuine = new ArrayList<>();
    private final List<String> lookAlikes = new ArrayList<>();
    private String stream = "one";

    @Test
    void dropsWhatTheFunctionPrintsUnderItsOwnRequest() {
        judge(start(ID), warm(ID, 900), end(ID), warm(ID, 1));

        assertThat(genuine).containsExactly(warm(ID, 1));
        assertThat(lookAlikes).containsExactly(warm(ID, 900));
    }

    @Test
    void dropsWhatTheFunctionPrintsUnderAnotherRequest() {
        judge(start(ID), warm(OTHER_ID, 900), end(ID), warm(ID, 1));

        assertThat(genuine).containsExactly(warm(ID, 1));
        assertThat(lookAlikes).containsExactly(warm(OTHER_ID, 900));
    }

    @Test
    void dropsWhatTheNextRequestPrintsUnderTheOneBefore() {
        judge(start(ID), end(ID), warm(ID, 1), start(OTHER_ID), warm(ID, 900), end(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
    }

    @Test
    void dropsAnotherFormatThanThatOfTheRequest() {
        String forged = String.format(JSON, "report", ",\"status\":\"success\",\"metrics\":{\"durationMs\":900}");
        judge(start(ID), end(ID), forged, warm(ID, 1));
        assertThat(genuine).containsExactly(warm(ID, 1));

        genuine.clear();
        String report = String.format(JSON, "report", ",\"status\":\"success\",\"metrics\":{\"durationMs\":1}");
        judge(String.format(JSON, "start", ",\"version\":\"7\""), warm(ID, 900), report);
        assertThat(genuine).containsExactly(report);
    }

    @Test
    void takesTheLastReportBeforeTheNextStartWhereEndsAreNotLogged() {
        judge(start(ID), warm(ID, 900), warm(OTHER_ID, 901), warm(ID, 1), start(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
        assertThat(lookAlikes).containsExactly(warm(ID, 900), warm(OTHER_ID, 901));
    }

    @Test
    void doesNotLetAPrintedEndTakeThePlaceOfThePlatforms() {
        for (String where : List.of("one", ReportScreen.MIXED)) {
            stream = where;
            genuine.clear();
            lookAlikes.clear();
            judge(
                    start(ID),
                    end(ID),
                    warm(ID, 900),
                    end(ID),
                    warm(ID, 1),
                    start(OTHER_ID),
                    end(OTHER_ID),
                    warm(OTHER_ID, 2));

            assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
            assertThat(lookAlikes).containsExactly(warm(ID, 900));
        }
    }

    @Test
    void dropsAnEndAndAReportOfTheRequestBefore() {
        stream = ReportScreen.MIXED;
        judge(
                start(ID),
                end(ID),
                warm(ID, 1),
                start(OTHER_ID),
                end(ID),
                warm(ID, 900),
                end(OTHER_ID),
                warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
        assertThat(lookAlikes).containsExactly(warm(ID, 900));
    }

    @Test
    void keepsReportsWithoutAnyStartOrEnd() {
        judge(warm(ID, 1), warm(OTHER_ID, 2), warm(ID, 900), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2), warm(OTHER_ID, 2));
        assertThat(lookAlikes).containsExactly(warm(ID, 900));
    }

    @Test
    void keepsEachAttemptOfARetriedRequest() {
        judge(start(ID), end(ID), warm(ID, 1), start(ID), end(ID), warm(ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(ID, 2));
    }

    @Test
    void keepsAReportWhoseStartLiesBeforeTheLog() {
        judge(end(ID), warm(ID, 1), start(OTHER_ID), end(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
    }

    @Test
    void keepsAStrangeReportWhereTheRunningRequestNeverEnds() {
        judge(start(ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(OTHER_ID, 2));
    }

    @Test
    void keepsEnvironmentsApartThatTakeTurnsInOneLog() {
        stream = ReportScreen.MIXED;
        judge(start(ID), start(OTHER_ID), end(ID), warm(ID, 1), end(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
        assertThat(lookAlikes).isEmpty();
    }

    @Test
    void keepsTheOrderOfAReportThatCameBeforeItsEnd() {
        judge(start(ID), warm(ID, 1), end(ID), start(OTHER_ID), end(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(genuine).containsExactly(warm(ID, 1), warm(OTHER_ID, 2));
    }

    @Test
    void needsTheSameMemoryForALogOfAnyLength() {
        stream = ReportScreen.MIXED;
        String[] lines = IntStream.range(0, 200_000)
                .mapToObj(i -> String.format("%08x-0000-4000-8000-000000000000", i))
                .flatMap(id -> Stream.of(start(id), warm(id, 1)))
                .toArray(String[]::new);
        judge(lines);

        assertThat(genuine).hasSize(200_000);
        assertThat(lookAlikes).isEmpty();
    }

    private void judge(String... lines) {
        ReportScreen<String> screen = new ReportScreen<>(
                line -> {
                    if (ReportLineParser.parse(line) instanceof PlatformEvent.Report
                            || line.contains("platform.report")) {
                        genuine.add(line);
                    }
                },
                lookAlikes::add);
        for (String line : lines) {
            screen.accept(stream, LineShape.of(line), (PlatformEvent) ReportLineParser.parse(line), line);
        }
        screen.finish();
    }
}
