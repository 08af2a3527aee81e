package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.upgrade.Move.Mover;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeMergeTest {

    private static final String LONG = """
            //! What the function does: orders come in, are checked, and go to the table.
            use std::collections::BTreeMap;

            pub fn total(prices: &BTreeMap<String, u64>) -> u64 {
                prices.values().sum()
            }

            pub fn empty(prices: &BTreeMap<String, u64>) -> bool {
                prices.is_empty()
            }
            """;

    @Test
    void takesTheTemplatesChangeWhereTheTeamHasNone() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n"), tree("a", "1\n"), tree("a", "2\n"));
        assertThat(only(merged).merge()).isEqualTo(new FileMerge.FromTemplate());
        assertThat(complete(merged)).isEqualTo(tree("a", "2\n"));
    }

    @Test
    void keepsTheTeamsChangeWhereTheTemplateHasNone() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n"), tree("a", "2\n"), tree("a", "1\n"));
        assertThat(only(merged).merge()).isEqualTo(new FileMerge.TeamsOwn());
        assertThat(merged.changed()).isEmpty();
        assertThat(complete(merged)).isEqualTo(tree("a", "2\n"));
    }

    @Test
    void combinesChangesInDifferentPlaces() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n4\n5\n"), tree("a", "ours\n2\n3\n4\n5\n"), tree("a", "1\n2\n3\n4\ntheirs\n"));
        assertThat(only(merged).merge()).isInstanceOf(FileMerge.Combined.class);
        assertThat(complete(merged)).isEqualTo(tree("a", "ours\n2\n3\n4\ntheirs\n"));
    }

    @Test
    void showsWhatBothChangedWithItsThreeSides() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n4\n"), tree("a", "1\nours\n3\n4\n"), tree("a", "1\ntheirs\n3\n4\n"));
        assertThat(only(merged).merge()).isInstanceOfSatisfying(FileMerge.TextConflict.class, conflict -> {
            assertThat(conflict.passages()).hasSize(3);
            assertThat(conflict.clashes()).singleElement().satisfies(clash -> {
                assertThat(clash.base()).isEqualTo("2\n");
                assertThat(clash.ours()).isEqualTo("ours\n");
                assertThat(clash.theirs()).isEqualTo("theirs\n");
            });
        });
        assertThat(merged.withoutDecisions()).isEqualTo(new Resolved.Unresolved(merged.conflicts()));
    }

    @Test
    void putsDecisionsInTheirPlaces() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n4\n5\n6\n7\n"),
                tree("a", "1\no\n3\no\n5\no\n7\n"),
                tree("a", "1\nt\n3\nt\n5\nt\n7\n"));
        var ids = merged.conflicts();
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(merged.resolve(Map.of(
                        ids.get(0), new Decision.Ours(),
                        ids.get(1), new Decision.Theirs(),
                        ids.get(2), new Decision.Edited("both"))))
                .isEqualTo(new Resolved.Complete(tree("a", "1\no\n3\nt\n5\nboth\n7\n")));
        assertThat(merged.resolve(Map.of(ids.get(0), new Decision.Ours())))
                .isEqualTo(new Resolved.Unresolved(ids.subList(1, 3)));
    }

    @Test
    void aDecisionDoesNotAnswerAnotherConflictAtTheSamePlace() {
        var first = TreeMerge.merge(tree("a", "1\n"), tree("a", "ours\n"), tree("a", "theirs\n"));
        var second = TreeMerge.merge(tree("a", "1\n"), tree("a", "ours again\n"), tree("a", "theirs\n"));
        assertThat(second.conflicts()).isNotEqualTo(first.conflicts());
        assertThat(second.resolve(Map.of(first.conflicts().getFirst(), new Decision.Theirs())))
                .isEqualTo(new Resolved.Unresolved(second.conflicts()));
    }

    @Test
    void addsWhatTheTemplateAddsAndRemovesWhatItRemoves() {
        MergedTree merged = TreeMerge.merge(tree("old", "1\n"), tree("old", "1\n"), tree("new", "other\n"));
        assertThat(complete(merged)).isEqualTo(tree("new", "other\n"));
    }

    @Test
    void keepsFilesOfTheTeamsOwn() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n"), tree("a", "1\n", "own", "x"), tree("a", "2\n"));
        assertThat(complete(merged)).isEqualTo(tree("a", "2\n", "own", "x"));
    }

    @Test
    void leavesAwayWhatTheTeamRemovedAndTheTemplateLeftAlone() {
        MergedTree merged =
                TreeMerge.merge(tree("a", "1\n", "b", "1\n"), tree("a", "1\n"), tree("a", "2\n", "b", "1\n"));
        assertThat(complete(merged)).isEqualTo(tree("a", "2\n"));
    }

    @Test
    void asksAboutAFileThatTheTeamRemovedAndTheTemplateChanged() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n"), FileTree.empty(), tree("a", "2\n"));
        ConflictId id = merged.conflicts().getFirst();
        assertThat(merged.resolve(Map.of(id, new Decision.Ours()))).isEqualTo(new Resolved.Complete(FileTree.empty()));
        assertThat(merged.resolve(Map.of(id, new Decision.Theirs())))
                .isEqualTo(new Resolved.Complete(tree("a", "2\n")));
    }

    @Test
    void asksAboutAFileThatTheTeamChangedAndTheTemplateRemoved() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n"), tree("a", "2\n"), FileTree.empty());
        ConflictId id = merged.conflicts().getFirst();
        assertThat(merged.resolve(Map.of(id, new Decision.Ours()))).isEqualTo(new Resolved.Complete(tree("a", "2\n")));
        assertThat(merged.resolve(Map.of(id, new Decision.Theirs())))
                .isEqualTo(new Resolved.Complete(FileTree.empty()));
        assertThat(merged.resolve(Map.of(id, new Decision.Edited("3"))))
                .isEqualTo(new Resolved.Complete(tree("a", "3\n")));
    }

    @Test
    void asksAboutAFileThatBothAddedDifferently() {
        MergedTree merged = TreeMerge.merge(FileTree.empty(), tree("a", "x\no\n"), tree("a", "x\nt\n"));
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.resolve(Map.of(merged.conflicts().getFirst(), new Decision.Theirs())))
                .isEqualTo(new Resolved.Complete(tree("a", "x\nt\n")));
    }

    @Test
    void neverMergesBytesByLines() {
        MergedTree merged = TreeMerge.merge(
                bytes("a", new byte[] {0, 1}), bytes("a", new byte[] {0, 2}), bytes("a", new byte[] {0, 3}));
        assertThat(only(merged).merge()).isInstanceOf(FileMerge.WholeConflict.class);
        assertThat(merged.resolve(Map.of(merged.conflicts().getFirst(), new Decision.Theirs())))
                .isEqualTo(new Resolved.Complete(bytes("a", new byte[] {0, 3})));
    }

    @Test
    void keepsLineEndsOfWindowsWhereTheTeamHasThem() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n4\n5\n", "b", "1\n"),
                tree("a", "ours\r\n2\r\n3\r\n4\r\n5\r\n", "b", "1\r\n"),
                tree("a", "1\n2\n3\n4\ntheirs\n", "b", "2\n"));
        assertThat(complete(merged)).isEqualTo(tree("a", "ours\r\n2\r\n3\r\n4\r\ntheirs\r\n", "b", "2\r\n"));
    }

    @Test
    void takesMixedLineEndsForTheTeamsWork() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n4\n5\n"), tree("a", "1\r\n2\n3\n4\n5\n"), tree("a", "1\n2\n3\n4\ntheirs\n"));
        assertThat(complete(merged)).isEqualTo(tree("a", "1\r\n2\n3\n4\ntheirs\n"));
    }

    @Test
    void keepsAMissingLineFeedAtTheEnd() {
        MergedTree merged = TreeMerge.merge(tree("a", "1\n2\n3\n"), tree("a", "1\n2\n3"), tree("a", "theirs\n2\n3\n"));
        assertThat(complete(merged)).isEqualTo(tree("a", "theirs\n2\n3"));
    }

    @Test
    void sendsTheTemplatesChangeAfterAFileThatTheTeamMoved() {
        String moved = LONG.replace("sum()", "sum::<u64>()");
        String newer = LONG.replace("orders come in", "each order comes in");
        MergedTree merged =
                TreeMerge.merge(tree("domain.rs", LONG), tree("pricing.rs", moved), tree("domain.rs", newer));
        MergedFile file = only(merged);
        assertThat(file.path()).isEqualTo("pricing.rs");
        assertThat(file.move()).contains(new Move("domain.rs", Mover.TEAM));
        assertThat(complete(merged)).isEqualTo(tree("pricing.rs", newer.replace("sum()", "sum::<u64>()")));
    }

    @Test
    void movesTheTeamsChangeWhereTheTemplateMovedTheFile() {
        String edited = LONG.replace("sum()", "sum::<u64>()");
        MergedTree merged = TreeMerge.merge(tree("domain.rs", LONG), tree("domain.rs", edited), tree("core.rs", LONG));
        assertThat(only(merged).move()).contains(new Move("domain.rs", Mover.TEMPLATE));
        assertThat(merged.changed()).hasSize(1);
        assertThat(complete(merged)).isEqualTo(tree("core.rs", edited));
    }

    @Test
    void asksBeforeAFileGoesThatTheTeamMoved() {
        MergedTree merged = TreeMerge.merge(tree("domain.rs", LONG), tree("pricing.rs", LONG), FileTree.empty());
        assertThat(merged.conflicted()).extracting(MergedFile::path).containsExactly("pricing.rs");
    }

    @Test
    void losesNothingWhereBothMovedAFileToDifferentPlaces() {
        String edited = LONG.replace("sum()", "sum::<u64>()");
        MergedTree merged = TreeMerge.merge(tree("a.rs", LONG), tree("b.rs", edited), tree("c.rs", LONG));
        assertThat(complete(merged)).isEqualTo(tree("b.rs", edited, "c.rs", LONG));
    }

    @Test
    void mergesAFileThatBothMovedToTheSamePlace() {
        String ours = LONG.replace("sum()", "sum::<u64>()");
        String theirs = LONG.replace("orders come in", "each order comes in");
        MergedTree merged = TreeMerge.merge(tree("a.rs", LONG), tree("b.rs", ours), tree("b.rs", theirs));
        assertThat(complete(merged)).isEqualTo(tree("b.rs", theirs.replace("sum()", "sum::<u64>()")));
    }

    @Test
    void asksAboutAFileThatStandsWhereTheTemplateNeedsAFolder() {
        MergedTree merged = TreeMerge.merge(FileTree.empty(), tree("src/a", "x\n"), tree("src/a/b", "y\n"));
        assertThat(merged.conflicts()).hasSize(2);
        ConflictId file = merged.conflicts().getFirst();
        ConflictId inFolder = merged.conflicts().getLast();
        assertThat(merged.resolve(Map.of(file, new Decision.Ours(), inFolder, new Decision.Theirs())))
                .isInstanceOf(Resolved.Unresolved.class);
        assertThat(merged.resolve(Map.of(file, new Decision.Ours(), inFolder, new Decision.Ours())))
                .isEqualTo(new Resolved.Complete(tree("src/a", "x\n")));
    }

    @Test
    void marksConflictsOnlyWhenAsked() {
        MergedTree merged = TreeMerge.merge(
                tree("a", "1\n2\n3\n", "gone", "1\n"),
                tree("a", "1\nours\n3\n"),
                tree("a", "1\ntheirs\n3\n", "gone", "2\n"));
        ConflictMarkers marked = ConflictMarkers.of(merged, "http-api 1.1.0");
        assertThat(marked.tree().text("a")).contains("""
                1
                <<<<<<< the team's
                ours
                ||||||| generated before
                2
                =======
                theirs
                >>>>>>> http-api 1.1.0
                3
                """);
        assertThat(marked.tree().file("gone")).isEmpty();
        assertThat(marked.notes()).singleElement().asString().startsWith("gone: you removed it");
    }

    static FileTree complete(MergedTree merged) {
        return switch (merged.withoutDecisions()) {
            case Resolved.Complete complete -> complete.tree();
            case Resolved.Unresolved open -> throw new AssertionError("In conflict: " + merged.conflicted());
        };
    }

    private static MergedFile only(MergedTree merged) {
        assertThat(merged.files()).hasSize(1);
        return merged.files().getFirst();
    }

    private static FileTree tree(String path, String text) {
        return FileTree.ofTexts(Map.of(path, text));
    }

    private static FileTree tree(String path, String text, String otherPath, String otherText) {
        return FileTree.ofTexts(Map.of(path, text, otherPath, otherText));
    }

    private static FileTree bytes(String path, byte[] bytes) {
        return FileTree.ofBytes(Map.of(path, bytes));
    }
}
