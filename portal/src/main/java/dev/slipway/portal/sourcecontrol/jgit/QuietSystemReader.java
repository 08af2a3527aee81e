package dev.slipway.portal.sourcecontrol.jgit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from the settings of whoever started the portal: the catalog behaves alike on every machine, and JGit does
 * not start {@code git} to look for them.
 */
final class QuietSystemReader extends SystemReader.Delegate {

    private final Optional<Path> measurements;

    private QuietSystemReader(SystemReader delegate, Optional<Path> measurements) {
        super(delegate);
        this.measurements = measurements;
    }

    /** Makes it JGit's reader for this process; again has no effect. */
    static void install() {
        install(Optional.empty());
    }

    /**
     * The same, and JGit keeps in a file what it measures of the disk: without one it writes and reads for three seconds
     * after each start, to learn how exact the disk's times are.
     */
    static void install(Path measurements) {
        install(Optional.of(measurements));
    }

    private static synchronized void install(Optional<Path> measurements) {
        if (!(SystemReader.getInstance() instanceof QuietSystemReader)) {
            SystemReader.setInstance(new QuietSystemReader(SystemReader.getInstance(), measurements));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return measurements
                .map(file -> new FileBasedConfig(parent, file.toFile(), fs))
                .orElseGet(() -> empty(parent, fs));
    }

    private static FileBasedConfig empty(Config parent, FS fs) {
        return new FileBasedConfig(parent, new File("none"), fs) {
            @Override
            public void load() {
                // Nothing to load.
            }

            @Override
            public void save() {
                // Nothing to keep.
            }

            @Override
            public boolean isOutdated() {
                return false;
            }
        };
    }
}
