package dev.slipway.portal.sourcecontrol.jgit;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from the settings of whoever started the portal: the catalog behaves alike on every machine, and JGit does
 * not start {@code git} to look for them.
 */
final class QuietSystemReader extends SystemReader.Delegate {

    private QuietSystemReader(SystemReader delegate) {
        super(delegate);
    }

    /** Makes it JGit's reader for this process; again has no effect. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystemReader)) {
            SystemReader.setInstance(new QuietSystemReader(SystemReader.getInstance()));
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
        return empty(parent, fs);
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
