package dev.slipway.generator.upgrade;

import static dev.slipway.generator.upgrade.TreeMergeTest.complete;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every edit that a team could make. */
class TreeMergePropertyTest {

    /** Who changes a part of a file, and the lines that replace it. */
    record Part(Changer changer, int lines, List<String> replacement) {}

    enum Changer {
        NOBODY,
        TEAM,
        TEMPLATE
    }

    @Property(tries = 2_000)
    void anEditOutsideOfChangedHunksAlwaysSurvives(@ForAll("parts") List<Part> parts) {
        StringBuilder base = new StringBuilder();
        StringBuilder ours = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String suffix = " of " + i + "\n";
            String before = lines("part " + i, part.lines());
            String after =
                    part.replacement().stream().map(line -> line + suffix).collect(Collectors.joining());
            base.append(before);
            ours.append(part.changer() == Changer.TEAM ? after : before);
            theirs.append(part.changer() == Changer.TEMPLATE ? after : before);
            expected.append(part.changer() == Changer.NOBODY ? before : after);
            String between = "between " + i + "\n";
            List.of(base, ours, theirs, expected).forEach(text -> text.append(between));
        }
        MergedTree merged = TreeMerge.merge(file(base), file(ours), file(theirs));
        assertThat(complete(merged)).isEqualTo(file(expected));
    }

    @Property(tries = 2_000)
    void noLineOfTheTeamIsLostWhateverBothDid(
            @ForAll("texts") String base, @ForAll("texts") String ours, @ForAll("texts") String theirs) {
        MergedTree merged = TreeMerge.merge(file(base), file(ours), file(theirs));
        Map<String, Integer> missing = counted(ours);
        counted(base).forEach((line, count) -> missing.merge(line, -count, Integer::sum));
        counted(kept(merged.files().getFirst())).forEach((line, count) -> missing.merge(line, -count, Integer::sum));
        assertThat(missing.entrySet()).noneMatch(line -> line.getValue() > 0);
    }

    @Property(tries = 1_000)
    void noEditGivesWhatIsGeneratedNow(@ForAll("trees") FileTree base, @ForAll("trees") FileTree theirs) {
        assertThat(complete(TreeMerge.merge(base, base, theirs))).isEqualTo(theirs);
    }

    @Property(tries = 1_000)
    void noNewerTemplateGivesWhatTheTeamHas(@ForAll("trees") FileTree base, @ForAll("trees") FileTree ours) {
        MergedTree merged = TreeMerge.merge(base, ours, base);
        assertThat(complete(merged)).isEqualTo(ours);
        assertThat(merged.changed()).isEmpty();
    }

    @Property(tries = 1_000)
    void upgradingTwiceIsUpgradingOnce(
            @ForAll("trees") FileTree base,
            @ForAll("trees") FileTree ours,
            @ForAll("trees") FileTree theirs,
            @ForAll boolean forTheTeam) {
        FileTree once = decided(TreeMerge.merge(base, ours, theirs), forTheTeam);
        MergedTree again = TreeMerge.merge(theirs, once, theirs);
        assertThat(again.conflicts()).isEmpty();
        assertThat(complete(again)).isEqualTo(once);
    }

    @Property(tries = 1_000)
    void everyConflictHasAnIdentityOfItsOwnThatStaysTheSame(
            @ForAll("trees") FileTree base, @ForAll("trees") FileTree ours, @ForAll("trees") FileTree theirs) {
        MergedTree merged = TreeMerge.merge(base, ours, theirs);
        assertThat(merged.conflicts()).doesNotHaveDuplicates();
        assertThat(TreeMerge.merge(base, ours, theirs)).isEqualTo(merged);
    }

    @Property(tries = 1_000)
    void theChangesOfAMergeMakeTheTeamsTreeTheResult(
            @ForAll("trees") FileTree base, @ForAll("trees") FileTree ours, @ForAll("trees") FileTree theirs) {
        FileTree result = decided(TreeMerge.merge(base, ours, theirs), true);
        TreeChanges changes = ours.changesTo(result);
        Map<String, FileContent> made = new HashMap<>(ours.files());
        made.putAll(changes.written());
        made.keySet().removeAll(changes.removed());
        assertThat(made).isEqualTo(result.files());
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<List<String>> replacement =
                Arbitraries.strings().alpha().ofLength(4).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(Changer.class), Arbitraries.integers().between(0, 4), replacement)
                .as(Part::new)
                .list()
                .ofMaxSize(12);
    }

    /** Lines of few kinds, so that they repeat; some without a line feed at the end, some with those of Windows. */
    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "{", "}", "").list().ofMaxSize(12),
                        Arbitraries.of("\n", "\n", "\r\n"),
                        Arbitraries.of(true, true, false))
                .as((lines, end, closed) -> String.join(end, lines) + (closed && !lines.isEmpty() ? end : ""));
    }

    @Provide
    Arbitrary<FileTree> trees() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c/d", "c/e"), texts()).map(FileTree::ofTexts);
    }

    private static FileTree decided(MergedTree merged, boolean forTheTeam) {
        Map<ConflictId, Decision> decisions = new HashMap<>();
        merged.conflicts().forEach(id -> decisions.put(id, forTheTeam ? new Decision.Ours() : new Decision.Theirs()));
        return switch (merged.resolve(decisions)) {
            case Resolved.Complete complete -> complete.tree();
            case Resolved.Unresolved open -> throw new AssertionError("All was decided, and open is " + open);
        };
    }

    private static String kept(MergedFile file) {
        return switch (file.merge()) {
            case FileMerge.TextConflict conflict ->
                conflict.passages().stream()
                        .map(passage -> switch (passage) {
                            case Passage.Settled settled -> settled.text();
                            case Passage.Clash clash -> clash.ours();
                        })
                        .collect(Collectors.joining());
            case FileMerge.WholeConflict whole -> throw new AssertionError("Two texts merge by lines");
            case FileMerge.Same same -> text(file);
            case FileMerge.TeamsOwn own -> text(file);
            case FileMerge.FromTemplate template -> text(file);
            case FileMerge.Combined combined -> text(file);
        };
    }

    private static String text(MergedFile file) {
        return file.result().flatMap(FileContent::text).orElseThrow();
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        text.lines().forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }

    private static String lines(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + " line " + i + "\n")
                .collect(Collectors.joining());
    }

    private static FileTree file(CharSequence text) {
        return FileTree.ofTexts(Map.of("a", text.toString()));
    }
}
