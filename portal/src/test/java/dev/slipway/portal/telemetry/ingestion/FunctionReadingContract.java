package dev.slipway.portal.telemetry.ingestion;

import static dev.slipway.portal.shared.EnvironmentName.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.telemetry.HourReading;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogLag;
import dev.slipway.portal.telemetry.LogReading;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Outcome;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Progress;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Reading;
import dev.slipway.portal.telemetry.ingestion.ReadingJournal.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Turns of reading, whatever the database: nothing is lost, nothing doubled, nothing read for ever. */
abstract class FunctionReadingContract {

    private static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TEN_DAYS_AGO = NOON.minus(Duration.ofDays(10));

    /** A name of its own for each test, since they share the database. */
    private final FunctionName function =
            new FunctionName("f-" + UUID.randomUUID().toString().substring(0, 8));

    private final Scope scope = new Scope(Source.LOCAL, function.value(), "production");
    private final TelemetryDatabase database = database();

    abstract TelemetryDatabase database();

    @Test
    void catchesUpWithADowntimeInTurns() {
        WrittenLog log = log(TEN_DAYS_AGO);
        FunctionReading reading = reading(log, NOW);

        Instant next = reading.read(function);

        assertThat(next).as("more waits: the next turn is due at once").isEqualTo(NOW);
        assertThat(total().counts().invocations()).isBetween(48 * 4L, 96 * 4L);
        readToTheEnd(reading, NOW);
        assertThat(total()).isEqualTo(wanted(log));
        assertThat(lag().readUntil()).isEqualTo(NOW);
    }

    @Test
    void goesOnFromWhereItWas() {
        readToTheEnd(reading(new WrittenLog(TEN_DAYS_AGO, NOON.minus(Duration.ofDays(5)), 4), NOW), NOW);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        WrittenLog longer = new WrittenLog(TEN_DAYS_AGO, tomorrow, 4);

        readToTheEnd(reading(new WrittenLog(NOON, tomorrow, 4), tomorrow), tomorrow);

        assertThat(total().counts().invocations())
                .isEqualTo((5 * 24 + 25) * 4L)
                .isLessThan(wanted(longer).counts().invocations());
    }

    @Test
    void readsAnHourAgainThatGotLinesLate() {
        Instant old = NOON.minus(Duration.ofHours(30));
        readToTheEnd(reading(new WrittenLog(old, old.plus(Duration.ofHours(1)), 4), NOW), NOW);

        FunctionReading later = reading(new WrittenLog(old, old.plus(Duration.ofHours(1)), 9), NOW);
        later.read(function);
        assertThat(total().counts().invocations()).as("nobody said so yet").isEqualTo(4);
        database.journal().open(scope, Set.of(old));
        assertThat(lag().openHours()).isOne();
        later.read(function);

        assertThat(total().counts().invocations()).isEqualTo(9);
        assertThat(lag().openHours()).isZero();
    }

    @Test
    void looksASecondTimeAtHoursOfALogThatAnnouncesNothing() {
        Instant old = NOON.minus(Duration.ofHours(2));
        Instant settled = old.plus(Duration.ofHours(13)).plus(Duration.ofMinutes(5));
        readToTheEnd(reading(hourOf(old, 4), NOW), NOW);
        PolledLog later = hourOf(old, 9);

        Instant soon = NOW.plus(Duration.ofHours(1));
        readToTheEnd(reading(later, soon), soon);
        assertThat(total().counts().invocations())
                .as("lines that came late are not looked for at once")
                .isEqualTo(4);
        readToTheEnd(reading(later, settled), settled);
        readToTheEnd(reading(later, settled.plus(Duration.ofHours(3))), settled.plus(Duration.ofHours(3)));

        assertThat(total().counts().invocations()).isEqualTo(9);
        assertThat(later.askedFor).filteredOn(old::equals).hasSize(1);
    }

    @Test
    void keepsTheFiguresOfHoursThatTheLogHasForgotten() {
        readToTheEnd(reading(hourOf(NOON.minus(Duration.ofHours(2)), 4), NOW), NOW);
        Instant backAgain = NOW.plus(Duration.ofDays(3));

        readToTheEnd(reading(hourOf(backAgain, 0), backAgain), backAgain);

        assertThat(total().counts().invocations()).isEqualTo(4);
        assertThat(lag().readUntil()).isEqualTo(backAgain);
    }

    @Test
    void keepsAnHourOpenThatIsOpenedAgainWhileItIsRead() {
        database.journal().open(scope, Set.of(NOON));
        Turn turn = database.journal().begin(scope, NOON);
        database.journal().open(scope, Set.of(NOON));

        Outcome outcome = database.journal()
                .keep(
                        turn,
                        new Reading(
                                new Reading.Hours(Set.of(NOON), Set.of(NOON)), List.of(), new Progress(NOW, NOW), NOW));

        assertThat(outcome).isEqualTo(Outcome.UNCHANGED);
        assertThat(database.journal().hasOpenHours(function.value())).isTrue();
    }

    @Test
    void keepsNothingOfATurnThatWasOvertaken() {
        WrittenLog log = log(NOON);
        Turn slow = database.journal().begin(scope, NOON);
        readToTheEnd(reading(log, NOW), NOW);
        HourReading stale = hours(new WrittenLog(NOON, NOW, 1)).getFirst();

        Outcome outcome = database.journal()
                .keep(
                        slow,
                        new Reading(
                                new Reading.Hours(Set.of(NOON), Set.of()),
                                List.of(stale),
                                new Progress(NOW, NOW),
                                NOW));

        assertThat(outcome).isEqualTo(Outcome.OVERTAKEN);
        assertThat(total()).isEqualTo(wanted(log));
    }

    @Test
    void losesAndDoublesNothingWhereverItIsKilled() {
        WrittenLog log = log(TEN_DAYS_AGO);
        int kills = 0;
        boolean ended = false;
        while (!ended) {
            // Each life is one entry longer than the one before, and dies before or after its last entry is kept.
            ReadingJournal dying = new DyingJournal(database.journal(), kills / 2, kills % 2 == 0);
            try {
                readToTheEnd(database.reading(log, dying, Clock.fixed(NOW, ZoneOffset.UTC)), NOW);
                ended = true;
            } catch (DyingJournal.Killed killed) {
                kills++;
            }
        }

        assertThat(kills).isGreaterThan(4);
        assertThat(total()).isEqualTo(wanted(log));
    }

    @Test
    void saysWhyItCannotReadAndTriesAgainAfterGrowingPauses() {
        FunctionReading broken = reading(new UnreachableLog(), NOW);

        Instant first = broken.read(function);
        assertThat(first).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(lag().failure()).contains("The log service is out of reach: try again later.");

        Instant second = reading(new UnreachableLog(), first).read(function);
        assertThat(second).isEqualTo(first.plus(Duration.ofMinutes(10)));

        readToTheEnd(reading(log(NOON), second), second);
        assertThat(lag().failure()).isEmpty();
        assertThat(total().counts().invocations()).isEqualTo(4);
    }

    @Test
    void looksLessOftenWhereNothingHappens() {
        assertThat(readToTheEnd(reading(log(TEN_DAYS_AGO), NOW), NOW))
                .as("this log announces what it gets")
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        LogReading.Hours busy = (LogReading.Hours)
                new LineReadings(log(TEN_DAYS_AGO)).read(function, PRODUCTION, NOON, NOON.plusSeconds(3_600));
        Turn turn = database.journal().begin(scope, NOON);
        Reading reading =
                new Reading(new Reading.Hours(Set.of(NOON), Set.of()), busy.hours(), new Progress(NOW, NOW), NOW);
        assertThat(new ReadingPlan(TelemetryDatabase.SETTINGS).next(turn, reading, true))
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        WrittenLog silent = new WrittenLog(TEN_DAYS_AGO, TEN_DAYS_AGO, 1);
        assertThat(readToTheEnd(reading(silent, NOW.plus(Duration.ofDays(1))), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(1)));
    }

    private WrittenLog log(Instant begin) {
        return new WrittenLog(begin, NOW, 4);
    }

    private FunctionReading reading(InvocationLogs log, Instant now) {
        return database.reading(log, database.journal(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private FunctionReading reading(PolledLog log, Instant now) {
        return database.reading(log, database.journal(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A log with requests in one hour only. */
    private static PolledLog hourOf(Instant hour, int requests) {
        return new PolledLog(
                requests == 0
                        ? new WrittenLog(hour, hour, 1)
                        : new WrittenLog(hour, hour.plus(Duration.ofHours(1)), requests));
    }

    private Instant readToTheEnd(FunctionReading reading, Instant now) {
        Instant next = now;
        while (!next.isAfter(now)) {
            next = reading.read(function);
        }
        return next;
    }

    private InvocationStats total() {
        return database.total(function, PRODUCTION);
    }

    /** What one undisturbed reading of everything would give. */
    private InvocationStats wanted(WrittenLog log) {
        return Rollup.total(
                hours(log).stream().flatMap(hour -> hour.rollups().stream()).toList());
    }

    private List<HourReading> hours(WrittenLog log) {
        return WrittenLog.hours(log, function, PRODUCTION);
    }

    private LogLag lag() {
        return database.journal().lag(scope).orElseThrow();
    }
}
