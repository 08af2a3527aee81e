package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.shared.CommitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A function whose newest release was built before a library that it uses changed. */
@Entity
@Table(name = "pipeline_behind_functions")
class BehindFunction {
    @Id
    private String functionName;

    @Version
    private @Nullable Long version;

    private String libraries;
    private String commitId;
    private Instant since;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BehindFunction() {}

    BehindFunction(String functionName, String libraries, CommitId commit, Instant now) {
        this.functionName = functionName;
        this.libraries = libraries;
        this.commitId = commit.value();
        this.since = now;
    }

    /** Takes in that more has changed. */
    void renew(String changed, CommitId commit, Instant now) {
        libraries = changed;
        commitId = commit.value();
        since = now;
    }

    Instant since() {
        return since;
    }

    /** What is behind what, in a sentence. */
    String sentence() {
        return "Behind " + libraries + ", which changed in " + new CommitId(commitId).abbreviated()
                + ": run the pipeline to build with it.";
    }
}
