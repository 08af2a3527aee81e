package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the commits between production and a candidate that touch anything which the function is built from. */
@Component
class CommitRanges {
    private static final String LOCK = "Cargo.lock";
    private static final int LONGEST = 1_000;

    /** Beside the function's own folder: what every function is built from. */
    private static final List<String> SHARED =
            List.of("libraries", "Cargo.toml", LOCK, "rust-toolchain.toml", ".cargo");

    private final SourceRepository repository;
    private final CommitMakers makers;

    CommitRanges(SourceRepository repository, CommitMakers makers) {
        this.repository = repository;
        this.makers = makers;
    }

    CommitRange of(Comparison comparison) {
        CommitId candidate = comparison.candidate().revision();
        if (!holdsBoth(comparison)) {
            // The policy of a lost revision is broken, so nothing is approved on this empty range.
            return range(List.of(), comparison.production().isEmpty());
        }
        return comparison
                .production()
                .map(production -> range(since(production.revision(), candidate, comparison.folder()), false))
                .orElseGet(() -> range(all(candidate, comparison), true));
    }

    private CommitRange range(List<CommitSummary> commits, boolean first) {
        Map<CommitId, CommitMaker> made =
                commits.stream().collect(Collectors.toMap(CommitSummary::id, makers::of, (one, same) -> one));
        return new CommitRange(commits, made, first);
    }

    /** What the files of the range say now against what they said, as far as the function is built from them. */
    List<FileDifference> differences(Comparison comparison) {
        Optional<CommitId> before = comparison.production().map(Release::revision);
        if (before.isEmpty() || !holdsBoth(comparison)) {
            return List.of();
        }
        List<FileDifference> differences = new ArrayList<>();
        for (String path : paths(comparison.folder())) {
            differences.addAll(
                    repository.differences(before.get(), comparison.candidate().revision(), path));
        }
        return differences;
    }

    private boolean holdsBoth(Comparison comparison) {
        return repository.holds(comparison.candidate().revision())
                && comparison
                        .production()
                        .map(Release::revision)
                        .filter(revision -> !repository.holds(revision))
                        .isEmpty();
    }

    private List<CommitSummary> all(CommitId candidate, Comparison comparison) {
        List<CommitSummary> commits = repository.history(candidate, comparison.folder(), LONGEST);
        if (commits.size() == LONGEST) {
            throw new IllegalStateException("The first release of " + comparison.function() + " has " + LONGEST
                    + " commits or more: their authors cannot be told from its approver.");
        }
        return commits;
    }

    private List<CommitSummary> since(CommitId before, CommitId after, String folder) {
        Map<CommitId, CommitSummary> found = new HashMap<>();
        for (String path : paths(folder)) {
            repository.between(before, after, path).stream()
                    .filter(commit -> !path.equals(LOCK) || changesDependencies(commit.id()))
                    .forEach(commit -> found.put(commit.id(), commit));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(CommitSummary::at)
                        .reversed()
                        .thenComparing(commit -> commit.id().value()))
                .toList();
    }

    /** Creating another function only adds an entry to the lock file, which changes nothing for this one. */
    private boolean changesDependencies(CommitId commit) {
        List<CommitSummary> two = repository.history(commit, "", 2);
        return two.size() < 2
                || repository.differences(two.get(1).id(), commit, LOCK).stream()
                        .flatMap(difference -> difference.unifiedDiff().lines())
                        .anyMatch(line -> line.startsWith("-") && !line.startsWith("---"));
    }

    private static List<String> paths(String folder) {
        List<String> paths = new ArrayList<>();
        paths.add(folder);
        paths.addAll(SHARED);
        return paths;
    }
}
