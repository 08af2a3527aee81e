package dev.slipway.analysis;

import static dev.slipway.analysis.Lines.COLD_REPORT;
import static dev.slipway.analysis.Lines.ID;
import static dev.slipway.analysis.Lines.INIT_START;
import static dev.slipway.analysis.Lines.NOON;
import static dev.slipway.analysis.Lines.OTHER_ID;
import static dev.slipway.analysis.Lines.end;
import static dev.slipway.analysis.Lines.start;
import static dev.slipway.analysis.Lines.warm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.Outcome.Status;
import org.junit.jupiter.api.Test;

class LogStreamReaderTest {

    @Test
    void tellsAColdStartFromTheWarmRequestAfterIt() {
        StreamReading reading =
                read(INIT_START, start(ID), end(ID), COLD_REPORT, start(OTHER_ID), end(OTHER_ID), warm(OTHER_ID, 1.5));

        assertThat(reading.invocations()).extracting(Invocation::coldStart).containsExactly(true, false);
        assertThat(reading.invocations()).extracting(Invocation::version).containsOnly("7");
        assertThat(reading.invocations().getFirst().initMs()).hasValue(423.98);
        assertThat(reading.invocations().getFirst().timestamp()).isEqualTo(NOON);
        assertThat(reading.leftovers().none()).isTrue();
        assertThat(reading.billingDifferences()).isZero();
    }

    @Test
    void countsNoColdStartWhereTheEnvironmentWasInitialisedAhead() {
        StreamReading reading = read(INIT_START, start(ID), end(ID), warm(ID, 1.5));

        assertThat(reading.invocations()).singleElement().satisfies(invocation -> {
            assertThat(invocation.coldStart()).isFalse();
            assertThat(invocation.initMs()).isEmpty();
        });
    }

    @Test
    void countsEachAttemptOfARetriedEvent() {
        assertThat(read(start(ID), warm(ID, 1), start(ID), warm(ID, 2)).invocations())
                .hasSize(2);
    }

    @Test
    void countsASecondReportOfOneStartAsStray() {
        StreamReading reading = read(start(ID), warm(ID, 1), warm(ID, 900_000));

        assertThat(reading.invocations()).hasSize(1);
        assertThat(reading.leftovers().strayReports()).isOne();
    }

    @Test
    void acceptsTheReportOfARequestThatBeganEarlier() {
        StreamReading reading = read(warm(ID, 1), start(OTHER_ID), warm(OTHER_ID, 2));

        assertThat(reading.invocations())
                .extracting(Invocation::version)
                .containsExactly(Invocation.UNKNOWN_VERSION, "7");
    }

    @Test
    void countsLinesThatItCannotReadAndSaysWhy() {
        StreamReading reading = read(
                start(ID),
                "REPORT RequestId: " + ID + "\tDuration: fast",
                "hello from nobody",
                "REPORT RequestId: " + ID + " Duration: 4.5 ms",
                "{\"type\":\"platform.logsDropped\",\"record\":{\"droppedRecords\":3}}");

        assertThat(reading.invocations()).isEmpty();
        assertThat(reading.leftovers().unreadable()).isOne();
        assertThat(reading.leftovers().reasons()).containsExactly("Duration is not given in ms");
        assertThat(reading.leftovers().managedReports()).isOne();
        assertThat(reading.leftovers().droppedRecords()).isEqualTo(3);
        assertThat(reading.leftovers().none()).isFalse();
    }

    @Test
    void takesTheEndingFromTheOlderLinesBeforeTheReport() {
        StreamReading reading = read(
                start(ID),
                "2024-03-01T10:11:12.345Z " + ID + " Task timed out after 3.00 seconds",
                warm(ID, 3000),
                start(OTHER_ID),
                "RequestId: " + OTHER_ID + " Error: Runtime exited with error: signal: killed\nRuntime.ExitError",
                warm(OTHER_ID, 10));

        assertThat(reading.invocations())
                .extracting(Invocation::outcome)
                .containsExactly(new Outcome(Status.TIMEOUT, ""), new Outcome(Status.ERROR, "Runtime.ExitError"));
    }

    @Test
    void keepsInitialisationsThatWereReportedOnTheirOwn() {
        assertThat(read("INIT_REPORT Init Duration: 10010.45 ms\tPhase: init\tStatus: timeout")
                        .initReports())
                .singleElement()
                .satisfies(report -> assertThat(report.initMs()).isEqualTo(10010.45));
    }

    @Test
    void countsReportsThatBreakTheBillingIdentity() {
        StreamReading reading =
                read(start(ID), COLD_REPORT.replace("427 ms", "3 ms"), start(OTHER_ID), warm(OTHER_ID, 3));

        assertThat(reading.billingDifferences()).isOne();
    }

    private static StreamReading read(String... lines) {
        return LogStreamReader.read(Lines.at(NOON, lines));
    }
}
