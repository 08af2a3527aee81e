package dev.slipway.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.analysis.Outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final Scope PRODUCTION = new Scope(Source.AWS, "orders-intake", "production");
    private static final Deployment V16 = new Deployment("v16", 128, Architecture.ARM64);
    private static final Deployment V17 = new Deployment("v17", 128, Architecture.ARM64);

    @Test
    void countsColdStartsErrorsTimeOutsAndMemory() {
        InvocationStats stats = InvocationStats.of(List.of(
                cold(Lines.NOON, 12.5),
                ended(Status.SUCCESS, ""),
                ended(Status.FAILURE, "OrderRefused"),
                ended(Status.TIMEOUT, ""),
                ended(Status.ERROR, "Runtime.OutOfMemory")));

        assertThat(stats.counts()).isEqualTo(new InvocationCounts(5, 1, 3, 1, 1));
        assertThat(stats.initMs().count()).isOne();
        assertThat(stats.durationMs().count()).isEqualTo(5);
        assertThat(stats.billed().totalMs()).isEqualTo(16 + 4 * 3);
        assertThat(stats.maxMemoryMb()).isEqualTo(41);
    }

    @Test
    void splitsByHour() {
        List<Rollup> rollups = Rollup.of(
                PRODUCTION,
                List.of(
                        cold(Lines.NOON.plusSeconds(3_600), 13),
                        cold(Lines.NOON.plusSeconds(3_599), 12),
                        cold(Lines.NOON, 11)),
                invocation -> V16);

        assertThat(rollups)
                .extracting(rollup -> rollup.key().hour())
                .containsExactly(Lines.NOON, Lines.NOON.plus(Duration.ofHours(1)));
        assertThat(rollups)
                .extracting(rollup -> rollup.stats().counts().coldStarts())
                .containsExactly(2L, 1L);
    }

    @Test
    void splitsByRelease() {
        List<Rollup> rollups = Rollup.of(
                PRODUCTION,
                List.of(cold(Lines.NOON, 12), cold(Lines.NOON.plusSeconds(60), 10)),
                invocation -> invocation.timestamp().equals(Lines.NOON) ? V16 : V17);

        Map<String, InvocationStats> byRelease =
                Rollup.totals(rollups, key -> key.deployment().release());

        assertThat(byRelease).containsOnlyKeys("v16", "v17");
    }

    @Test
    void addsUpToTheSameFiguresInAnyGrouping() {
        List<Invocation> morning = List.of(cold(Lines.NOON.minusSeconds(60), 10), cold(Lines.NOON.minusSeconds(9), 30));
        List<Invocation> noon = List.of(cold(Lines.NOON, 20));

        InvocationStats parts = InvocationStats.of(noon).plus(InvocationStats.of(morning));

        assertThat(parts).isEqualTo(InvocationStats.of(List.of(noon.getFirst(), morning.get(1), morning.get(0))));
        assertThat(parts.plus(InvocationStats.NONE)).isEqualTo(parts);
    }

    @Test
    void mergesFiguresOfOtherStreamsUnderTheSameKey() {
        RollupKey key = new RollupKey(PRODUCTION, V16, Lines.NOON);
        Rollup one = new Rollup(key, InvocationStats.of(List.of(cold(Lines.NOON, 10))));
        Rollup two = new Rollup(key, InvocationStats.of(List.of(cold(Lines.NOON, 20))));

        assertThat(one.merge(two).stats().counts().coldStarts()).isEqualTo(2);
        Rollup other = new Rollup(new RollupKey(PRODUCTION, V17, Lines.NOON), InvocationStats.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> one.merge(other)).withMessageContaining("cannot take in");
    }

    @Test
    void neverAddsUpTwoSources() {
        Scope local = new Scope(Source.LOCAL, "orders-intake", "production");
        List<Rollup> mixed = List.of(
                new Rollup(new RollupKey(PRODUCTION, V16, Lines.NOON), InvocationStats.NONE),
                new Rollup(new RollupKey(local, V16, Lines.NOON), InvocationStats.NONE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rollup.total(mixed))
                .withMessageContaining("never added up");
        assertThatIllegalArgumentException().isThrownBy(() -> Rollup.totals(mixed, RollupKey::hour));
    }

    @Test
    void neverAddsUpTwoEnvironments() {
        Scope staging = new Scope(Source.AWS, "orders-intake", "staging");
        List<Rollup> mixed = List.of(
                new Rollup(new RollupKey(PRODUCTION, V16, Lines.NOON), InvocationStats.NONE),
                new Rollup(new RollupKey(staging, V16, Lines.NOON), InvocationStats.NONE));

        assertThatIllegalArgumentException().isThrownBy(() -> Rollup.total(mixed));
    }

    @Test
    void refusesKeysThatAreNoHourAndNamesThatAreBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollupKey(PRODUCTION, V16, Lines.NOON.plusMillis(1)))
                .withMessageContaining("full hour");
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(Source.AWS, " ", "production"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Deployment("v1", 0, Architecture.ARM64));
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvocationCounts(3, 4, 0, 0, 0))
                .withMessageContaining("cannot hold");
        assertThatIllegalArgumentException().isThrownBy(() -> new InvocationCounts(3, 0, 1, 1, 1));
    }

    @Test
    void rollsUpAYearOfRealColdStarts() {
        Function<Invocation, Deployment> deployment = invocation -> V16;
        List<Invocation> year = LambdaPerf.rust(Architecture.ARM64).stream()
                .flatMap(day -> Arrays.stream(day.initMs())
                        .mapToObj(initMs -> cold(Instant.parse(day.day() + "T00:00:00Z"), initMs)))
                .toList();

        List<Rollup> rollups = Rollup.of(PRODUCTION, year, deployment);

        assertThat(rollups).hasSize(394);
        assertThat(Rollup.total(rollups)).isEqualTo(InvocationStats.of(year));
    }

    private static Invocation cold(Instant timestamp, double initMs) {
        return invocation(
                timestamp,
                new Measures(3, (long) Math.ceil(3 + initMs), 128, 41),
                new Beginning.Cold(initMs),
                new Outcome(Status.SUCCESS, ""));
    }

    private static Invocation ended(Status status, String errorType) {
        return invocation(
                Lines.NOON, new Measures(3, 3, 128, 20), new Beginning.Warm(), new Outcome(status, errorType));
    }

    private static Invocation invocation(Instant at, Measures measures, Beginning beginning, Outcome outcome) {
        return new Invocation(at, "7", new PlatformEvent.Report(Lines.ID, measures, beginning, outcome));
    }
}
