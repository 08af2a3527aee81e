package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.Checkouts;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitMade;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** A real bare repository in a test's folder, with files of the test's choice. */
public final class TemporaryCatalog implements AutoCloseable {
    private final Repository git;
    private final SourceRepository source;
    private final List<CommitMade> made = new ArrayList<>();

    private TemporaryCatalog(Repository git, Clock clock) {
        this.git = git;
        this.source = new GitCatalog(git, new GitCommits(git, clock), made::add);
    }

    /** Seeds {@code catalog.git} in a folder with these texts by path, or opens the one that is there. */
    public static TemporaryCatalog in(Path folder, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return seeded(folder, bytes);
    }

    /** Seeds {@code catalog.git} in a folder with these files by path, or opens the one that is there. */
    public static TemporaryCatalog seeded(Path folder, Map<String, byte[]> files) {
        Clock clock = Clock.systemUTC();
        return new TemporaryCatalog(new Seeding(() -> files, clock).open(folder), clock);
    }

    /** The port that is tested with. */
    public SourceRepository source() {
        return source;
    }

    /** Checkouts of its commits. */
    public Checkouts checkouts() {
        return new GitCheckouts(git);
    }

    /** Commits made through the port so far. */
    public List<CommitMade> made() {
        return made;
    }

    /** Somebody's commit of one file on whatever is the tip. */
    public CommitId write(String path, String text) {
        CommitDetails details = CommitDetails.by("Lin Chen", "lin@example.com", "Change " + path, "", Map.of());
        CommitOutcome outcome = source.commit(ChangeSet.writing(Map.of(path, text)), source.tip(), details);
        if (outcome instanceof CommitOutcome.Committed committed) {
            return committed.commit();
        }
        throw new AssertionError("The commit of " + path + " ended as " + outcome);
    }

    Repository git() {
        return git;
    }

    @Override
    public void close() {
        git.close();
    }
}
