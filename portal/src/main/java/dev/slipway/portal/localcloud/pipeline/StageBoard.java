package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;

/** Progress of a run's stages. */
@Embeddable
class StageBoard {
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pipeline_stages", joinColumns = @JoinColumn(name = "run_id"))
    @MapKeyColumn(name = "stage")
    @MapKeyEnumerated(EnumType.STRING)
    @BatchSize(size = 50)
    private Map<Stage, StageProgress> stages = new EnumMap<>(Stage.class);

    StageProgress of(Stage stage) {
        return stages.getOrDefault(stage, StageProgress.pending());
    }

    void begin(Stage stage, Instant now) {
        stages.put(stage, of(stage).begin(now));
    }

    void end(Stage stage, StageStatus outcome, String summary, Instant now) {
        stages.put(stage, of(stage).end(outcome, summary, now));
    }

    void again(Stage stage) {
        stages.put(stage, of(stage).again());
    }

    Map<Stage, StageProgress> all() {
        return stages;
    }
}
