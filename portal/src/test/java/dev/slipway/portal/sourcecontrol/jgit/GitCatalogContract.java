package dev.slipway.portal.sourcecontrol.jgit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalog does, wherever its repository lies. */
abstract class GitCatalogContract {
    private static final CommitId UNKNOWN = new CommitId("0123456789012345678901234567890123456789");

    @TempDir
    Path folder;

    private TemporaryCatalog catalog;
    private SourceRepository source;
    private CommitId seed;

    /** A catalog that begins with these texts by path, or the one that is there. */
    abstract TemporaryCatalog open(Path place, Map<String, String> files);

    @BeforeEach
    void open() {
        catalog = open(folder, Map.of("functions/a/f", "1\n", "functions/b/f", "1\n", "README.md", "hello\n"));
        source = catalog.source();
        seed = source.tip();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void readsFilesAndNothingElse() {
        assertThat(source.read(seed, "functions/a/f"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("1\n"));
        assertThat(source.read(seed, "functions/a")).isEmpty();
        assertThat(source.read(seed, "functions/c/f")).isEmpty();
        assertThat(source.read(seed, "")).isEmpty();
    }

    @Test
    void leavesFilesOutThatAreTooLargeToBeReadTogether() {
        CommitId most = catalog.write("functions/a/large", "x".repeat((int) SourceRepository.LARGEST_FILE));
        CommitId more = catalog.write("functions/a/large", "x".repeat((int) SourceRepository.LARGEST_FILE + 1));

        assertThat(source.files(most, "functions/a")).containsOnlyKeys("functions/a/f", "functions/a/large");
        assertThat(source.files(more, "functions/a")).containsOnlyKeys("functions/a/f");
        assertThat(source.size(more, "functions/a/large")).contains(SourceRepository.LARGEST_FILE + 1);
    }

    @Test
    void saysThatACommitIsUnknown() {
        assertThat(source.holds(seed)).isTrue();
        assertThat(source.holds(UNKNOWN)).isFalse();
        assertThatThrownBy(() -> source.paths(UNKNOWN))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(UNKNOWN.value());
    }

    @Test
    void findsTheLastChangeOfEachFolderAlsoWhenTheTipMoves() {
        assertThat(lastChanges()).containsOnly(Map.entry("a", seed), Map.entry("b", seed));

        CommitId changed = catalog.write("functions/b/f", "2\n");
        catalog.write("README.md", "elsewhere\n");
        CommitId added = catalog.write("functions/c/f", "1\n");

        Map<String, CommitId> expected = Map.of("a", seed, "b", changed, "c", added);
        assertThat(lastChanges()).isEqualTo(expected);
        try (TemporaryCatalog fresh = open(folder, Map.of())) {
            assertThat(ids(fresh.source())).isEqualTo(expected);
        }
    }

    @Test
    void listsCommitsOfAPathAndBetweenTwoCommits() {
        CommitId first = catalog.write("functions/a/f", "2\n");
        catalog.write("functions/b/f", "2\n");
        CommitId second = catalog.write("functions/a/f", "3\n");

        assertThat(source.history(source.tip(), "functions/a", 10))
                .extracting(CommitSummary::id)
                .containsExactly(second, first, seed);
        assertThat(source.history(source.tip(), "", 2)).hasSize(2);
        assertThat(source.between(first, source.tip(), "functions/a"))
                .extracting(CommitSummary::id)
                .containsExactly(second);
        assertThat(source.between(second, second, "")).isEmpty();
    }

    @Test
    void showsDifferencesAsText() {
        CommitId after = catalog.write("functions/a/f", "2\n");
        CommitId added = catalog.write("functions/a/new", "x\n");

        assertThat(source.differences(seed, after, "functions/a"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("functions/a/f");
                    assertThat(difference.kind()).isEqualTo(FileDifference.Kind.CHANGED);
                    assertThat(difference.unifiedDiff()).contains("-1\n+2\n");
                });
        assertThat(source.differences(seed, added, "functions/a"))
                .extracting(FileDifference::kind)
                .containsExactly(FileDifference.Kind.CHANGED, FileDifference.Kind.ADDED);
        assertThat(source.differences(added, seed, "functions/a"))
                .extracting(FileDifference::kind)
                .containsExactly(FileDifference.Kind.CHANGED, FileDifference.Kind.REMOVED);
        assertThat(source.differences(seed, added, "functions/b")).isEmpty();
        assertThat(source.changedPaths(seed, added)).containsExactly("functions/a/f", "functions/a/new");
    }

    @Test
    void givesNoTextOfBinaryFiles() {
        CommitId after = catalog.write("functions/a/f", "1\0\n");

        assertThat(source.differences(seed, after, ""))
                .singleElement()
                .satisfies(difference -> assertThat(difference.unifiedDiff()).isEmpty());
    }

    private Map<String, CommitId> lastChanges() {
        return ids(source);
    }

    private static Map<String, CommitId> ids(SourceRepository source) {
        return source.lastChanges(source.tip(), "functions").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, change -> change.getValue().id()));
    }
}
