package dev.slipway.portal.promotion;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A straight line of commits in memory; differences are lists of removed and added lines. */
public class ManualSourceRepository implements SourceRepository {
    private record Snapshot(CommitSummary summary, Map<String, String> files) {}

    private final List<Snapshot> line = new ArrayList<>();

    public void clear() {
        line.clear();
    }

    /** Commits files on top as an author given as {@code Name <address>}; a file without text is removed. */
    public CommitId commit(String author, String subject, Map<String, String> changed) {
        return commit(author, subject, changed, Map.of());
    }

    /** The same with trailers. */
    public CommitId commit(String author, String subject, Map<String, String> changed, Map<String, String> trailers) {
        Map<String, String> files =
                new LinkedHashMap<>(line.isEmpty() ? Map.of() : line.getLast().files());
        changed.forEach((path, text) -> {
            if (text.isEmpty()) {
                files.remove(path);
            } else {
                files.put(path, text);
            }
        });
        CommitId id = new CommitId(String.format("%040x", 0xa81f2c0L + line.size()));
        int angle = author.indexOf('<');
        line.add(new Snapshot(
                new CommitSummary(
                        id,
                        author.substring(0, angle).strip(),
                        author.substring(angle + 1, author.length() - 1),
                        Instant.parse("2026-11-20T08:00:00Z").plusSeconds(60L * line.size()),
                        subject,
                        trailers),
                files));
        return id;
    }

    @Override
    public CommitId tip() {
        return line.getLast().summary().id();
    }

    @Override
    public boolean holds(CommitId commit) {
        return line.stream().anyMatch(snapshot -> snapshot.summary().id().equals(commit));
    }

    @Override
    public List<String> paths(CommitId commit) {
        return List.copyOf(new TreeSet<>(at(commit).files().keySet()));
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return Optional.ofNullable(at(commit).files().get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<CommitId> tip(BranchName branch) {
        return Optional.empty();
    }

    @Override
    public Map<String, byte[]> files(CommitId commit, String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        at(commit).files().forEach((path, text) -> {
            if (folder.isEmpty() || path.startsWith(folder + "/")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    @Override
    public CommitOutcome commit(
            ChangeSet changes, Recording recording, CommitId expectedParent, CommitDetails details) {
        throw new UnsupportedOperationException("Tests of promotion do not commit through the port.");
    }

    @Override
    public Map<String, String> children(CommitId commit, String folder) {
        throw new UnsupportedOperationException("Tests of promotion do not list folders.");
    }

    @Override
    public List<BranchName> branches(String beginning) {
        return List.of();
    }

    @Override
    public CommitOutcome startBranch(BranchName branch, CommitId parent, List<BranchCommit> commits) {
        throw new UnsupportedOperationException("Tests of promotion start no branch.");
    }

    @Override
    public List<CommitSummary> history(CommitId from, String path, int limit) {
        List<CommitSummary> found = new ArrayList<>();
        for (int i = indexOf(from); i >= 0 && found.size() < limit; i--) {
            if (touches(i, path)) {
                found.add(line.get(i).summary());
            }
        }
        return found;
    }

    @Override
    public List<FileDifference> differences(CommitId before, CommitId after, String path) {
        return differences(at(before).files(), at(after).files(), path);
    }

    @Override
    public Set<String> changedPaths(CommitId before, CommitId after) {
        return differences(before, after, "").stream().map(FileDifference::path).collect(Collectors.toSet());
    }

    @Override
    public Map<String, CommitSummary> lastChanges(CommitId from, String folder) {
        throw new UnsupportedOperationException("Tests of promotion do not list folders.");
    }

    @Override
    public String cloneAddress() {
        return "in memory";
    }

    @Override
    public List<CommitSummary> between(CommitId before, CommitId after, String path) {
        List<CommitSummary> found = new ArrayList<>();
        for (int i = indexOf(after); i > indexOf(before); i--) {
            if (touches(i, path)) {
                found.add(line.get(i).summary());
            }
        }
        return found;
    }

    private boolean touches(int index, String path) {
        Map<String, String> before = index == 0 ? Map.of() : line.get(index - 1).files();
        return !differences(before, line.get(index).files(), path).isEmpty();
    }

    private static List<FileDifference> differences(
            Map<String, String> before, Map<String, String> after, String path) {
        List<FileDifference> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String file : all) {
            boolean below = path.isEmpty() || file.equals(path) || file.startsWith(path + "/");
            String old = before.getOrDefault(file, "");
            String now = after.getOrDefault(file, "");
            if (below && !old.equals(now)) {
                FileDifference.Kind kind = old.isEmpty()
                        ? FileDifference.Kind.ADDED
                        : now.isEmpty() ? FileDifference.Kind.REMOVED : FileDifference.Kind.CHANGED;
                differences.add(new FileDifference(file, kind, unified(old, now)));
            }
        }
        return differences;
    }

    private static String unified(String old, String now) {
        List<String> was = old.lines().toList();
        List<String> is = now.lines().toList();
        StringBuilder text = new StringBuilder();
        was.stream()
                .filter(row -> !is.contains(row))
                .forEach(row -> text.append('-').append(row).append('\n'));
        is.stream()
                .filter(row -> !was.contains(row))
                .forEach(row -> text.append('+').append(row).append('\n'));
        return text.toString();
    }

    private Snapshot at(CommitId commit) {
        return line.get(indexOf(commit));
    }

    private int indexOf(CommitId commit) {
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).summary().id().equals(commit)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no commit " + commit + ".");
    }
}
