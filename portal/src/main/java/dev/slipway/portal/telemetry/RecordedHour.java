package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Rollup;
import dev.slipway.analysis.Scope;
import dev.slipway.analysis.Source;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An hour of one scope as it was read last: its rollups, and what of its log could not be counted. */
@Entity
@Table(name = "telemetry_hour")
class RecordedHour {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Source source;

    private String functionName;
    private String environment;
    private Instant hourStart;
    private Instant recordedAt;
    private long uncounted;
    private long billingDifferences;
    private String reason;

    @OneToMany(mappedBy = "hour", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<RecordedRollup> rollups = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected RecordedHour() {}

    RecordedHour(Scope scope, HourReading reading, Instant recordedAt) {
        this.source = scope.source();
        this.functionName = scope.function();
        this.environment = scope.environment();
        this.hourStart = reading.hour();
        this.recordedAt = recordedAt;
        this.uncounted = reading.quality().uncounted();
        this.billingDifferences = reading.quality().billingDifferences();
        this.reason = reading.quality().reason();
        reading.rollups().forEach(rollup -> rollups.add(new RecordedRollup(this, rollup)));
    }

    Instant hourStart() {
        return hourStart;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ReadingQuality quality() {
        return new ReadingQuality(uncounted, billingDifferences, reason);
    }

    Stream<Rollup> rollups() {
        Scope scope = new Scope(source, functionName, environment);
        return rollups.stream().map(rollup -> rollup.toRollup(scope, hourStart));
    }
}
