package dev.slipway.portal.guidelines;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Versions by the names that an address gives them. */
@Component
class CatalogVersions {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_BRANCHES = 20;
    private static final int MOST_COMMITS = 20;

    private final SourceRepository repository;

    CatalogVersions(SourceRepository repository) {
        this.repository = repository;
    }

    DocumentVersion newest() {
        return new DocumentVersion(DocumentVersion.NEWEST, "main, the newest", repository.tip());
    }

    /** The version of this name; empty where there is no such branch or commit. */
    Optional<DocumentVersion> of(String name) {
        if (name.isEmpty() || name.equals(DocumentVersion.NEWEST)) {
            return Optional.of(newest());
        }
        if (COMMIT.matcher(name).matches()) {
            return Optional.of(new CommitId(name))
                    .filter(repository::holds)
                    .map(commit -> new DocumentVersion(name, "commit " + commit.abbreviated(), commit));
        }
        return BranchName.isOne(name)
                ? repository.tip(new BranchName(name)).map(tip -> new DocumentVersion(name, "branch " + name, tip))
                : Optional.empty();
    }

    /** What a document can be read at: the newest, branches that hold it, and the commits that changed it. */
    List<DocumentVersion> of(DocumentPath document, DocumentVersion shown, List<CommitSummary> history) {
        List<DocumentVersion> versions = new ArrayList<>();
        versions.add(newest());
        repository.branches("").stream()
                .filter(branch -> !branch.equals(BranchName.PRISTINE))
                .limit(MOST_LOOKED_AT)
                .flatMap(branch -> of(branch.value()).stream())
                .filter(version ->
                        repository.size(version.commit(), document.file()).isPresent())
                .limit(MOST_BRANCHES)
                .forEach(versions::add);
        history.stream()
                .limit(MOST_COMMITS)
                .map(commit -> new DocumentVersion(commit.id().value(), label(commit), commit.id()))
                .forEach(versions::add);
        if (versions.stream().noneMatch(version -> version.name().equals(shown.name()))) {
            versions.add(1, shown);
        }
        return versions;
    }

    private static String label(CommitSummary commit) {
        return DAY.format(commit.at()) + " · " + commit.id().abbreviated() + " · " + commit.subject();
    }
}
