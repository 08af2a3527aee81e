package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Newest commit of each child of a folder, found in one walk that ends where an earlier walk began. */
final class LastChanges {
    private final Repository repository;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(CommitId tip, Map<String, CommitSummary> changes) {}

    LastChanges(Repository repository) {
        this.repository = repository;
    }

    Map<String, CommitSummary> of(CommitId from, String folder) {
        Optional<Known> before = Optional.ofNullable(known.get(folder));
        if (before.isPresent() && before.get().tip().equals(from)) {
            return before.get().changes();
        }
        Map<String, CommitSummary> changes = Reading.of(() -> walk(from, folder, before));
        known.put(folder, new Known(from, changes));
        return changes;
    }

    private Map<String, CommitSummary> walk(CommitId from, String folder, Optional<Known> before) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit tip = walk.parseCommit(Reading.objectId(from));
            Map<String, ObjectId> children = children(tip.getTree(), folder);
            Set<String> sought = new HashSet<>(children.keySet());
            Map<String, CommitSummary> found = new HashMap<>();
            walk.markStart(tip);
            Map<String, CommitSummary> earlier = new HashMap<>();
            if (before.isPresent() && isAncestor(before.get().tip(), tip)) {
                walk.markUninteresting(
                        walk.parseCommit(Reading.objectId(before.get().tip())));
                earlier.putAll(before.get().changes());
            }
            for (RevCommit commit = walk.next(); commit != null && !sought.isEmpty(); commit = walk.next()) {
                Map<String, ObjectId> here = children(commit.getTree(), folder);
                Map<String, ObjectId> parent = commit.getParentCount() == 0
                        ? Map.of()
                        : children(walk.parseCommit(commit.getParent(0)).getTree(), folder);
                for (String child : Set.copyOf(sought)) {
                    ObjectId now = here.get(child);
                    if (now != null && !now.equals(parent.get(child))) {
                        walk.parseBody(commit);
                        found.put(child, GitHistory.summary(commit));
                        sought.remove(child);
                    }
                }
            }
            sought.forEach(child -> Optional.ofNullable(earlier.get(child)).ifPresent(was -> found.put(child, was)));
            return Map.copyOf(found);
        }
    }

    /** A walk of its own, since marking a walk's commits spoils it. */
    private boolean isAncestor(CommitId before, RevCommit tip) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return repository.getObjectDatabase().has(Reading.objectId(before))
                    && walk.isMergedInto(walk.parseCommit(Reading.objectId(before)), walk.parseCommit(tip));
        }
    }

    private Map<String, ObjectId> children(RevTree tree, String folder) throws IOException {
        Map<String, ObjectId> children = new HashMap<>();
        try (TreeWalk at = TreeWalk.forPath(repository, folder, tree)) {
            if (at != null && at.isSubtree()) {
                try (TreeWalk inside = new TreeWalk(repository)) {
                    inside.addTree(new CanonicalTreeParser(null, inside.getObjectReader(), at.getObjectId(0)));
                    while (inside.next()) {
                        children.put(inside.getPathString(), inside.getObjectId(0));
                    }
                }
            }
        }
        return children;
    }
}
