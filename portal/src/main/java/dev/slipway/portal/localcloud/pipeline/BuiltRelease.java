package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The n-th artefact of a function, bound to its commit; never changed once it stands. */
@Entity
@Table(name = "pipeline_releases")
class BuiltRelease {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String functionName;
    private int number;
    private String commitId;
    private String zipSha256;
    private long zipBytes;
    private int memoryMegabytes;

    @Enumerated(EnumType.STRING)
    private Architecture architecture;

    private Instant builtAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected BuiltRelease() {}

    BuiltRelease(FunctionName function, ReleaseNumber number, CommitId commit, BuiltArtefact built, Instant now) {
        this.id = UUID.randomUUID();
        this.functionName = function.value();
        this.number = number.value();
        this.commitId = commit.value();
        this.zipSha256 = built.artefact().digest();
        this.zipBytes = built.artefact().zipBytes();
        this.memoryMegabytes = built.memory().megabytes();
        this.architecture = built.architecture();
        this.builtAt = now;
    }

    FunctionName function() {
        return new FunctionName(functionName);
    }

    ReleaseNumber number() {
        return new ReleaseNumber(number);
    }

    CommitId commit() {
        return new CommitId(commitId);
    }

    ArtefactDigest digest() {
        return new ArtefactDigest(zipSha256);
    }

    long zipBytes() {
        return zipBytes;
    }

    MemorySize memory() {
        return new MemorySize(memoryMegabytes);
    }

    Architecture architecture() {
        return architecture;
    }

    Instant builtAt() {
        return builtAt;
    }

    /** The release as promotion speaks of it. */
    Release release() {
        return new Release(number(), commit(), digest());
    }

    /** What a build gave, with what it was built for. */
    record BuiltArtefact(Artefact artefact, MemorySize memory, Architecture architecture) {}
}
