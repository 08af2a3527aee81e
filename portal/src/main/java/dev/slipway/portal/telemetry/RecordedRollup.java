package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.analysis.Deployment;
import dev.slipway.analysis.InvocationCounts;
import dev.slipway.analysis.InvocationStats;
import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.RollupKey;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Sketch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The figures of one deployment within a recorded hour. */
@Entity
@Table(name = "telemetry_rollup")
class RecordedRollup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "hour_id")
    private RecordedHour hour;

    private String releaseName;
    private int memoryMb;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Architecture architecture;

    private long invocations;
    private long coldStarts;
    private long errors;
    private long timeOuts;
    private long outOfMemory;
    private long billedTotalMs;
    private int maxMemoryMb;
    private byte[] initSketch;
    private byte[] durationSketch;
    private byte[] billedSketch;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RecordedRollup() {}

    RecordedRollup(RecordedHour hour, Rollup rollup) {
        Deployment deployment = rollup.key().deployment();
        InvocationStats stats = rollup.stats();
        this.hour = hour;
        this.releaseName = deployment.release();
        this.memoryMb = deployment.memoryMb();
        this.architecture = deployment.architecture();
        this.invocations = stats.counts().invocations();
        this.coldStarts = stats.counts().coldStarts();
        this.errors = stats.counts().errors();
        this.timeOuts = stats.counts().timeOuts();
        this.outOfMemory = stats.counts().outOfMemory();
        this.billedTotalMs = stats.billed().totalMs();
        this.maxMemoryMb = stats.maxMemoryMb();
        this.initSketch = stats.initMs().toBytes();
        this.durationSketch = stats.durationMs().toBytes();
        this.billedSketch = stats.billed().distribution().toBytes();
    }

    Rollup toRollup(Scope scope, Instant hourStart) {
        return new Rollup(
                new RollupKey(scope, new Deployment(releaseName, memoryMb, architecture), hourStart),
                new InvocationStats(
                        new InvocationCounts(invocations, coldStarts, errors, timeOuts, outOfMemory),
                        Sketch.fromBytes(initSketch),
                        Sketch.fromBytes(durationSketch),
                        new InvocationStats.Billed(Sketch.fromBytes(billedSketch), billedTotalMs),
                        maxMemoryMb));
    }
}
