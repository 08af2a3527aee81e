package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.ChangeSet;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** Writes the tree that a change set makes of another tree. */
record ChangedTree(ObjectReader reader, ObjectInserter inserter) {

    /** The tree after a change set; {@link ObjectId#zeroId} is the tree without files. */
    ObjectId of(AnyObjectId before, ChangeSet changes) throws IOException {
        DirCache files = before.equals(ObjectId.zeroId()) ? DirCache.newInCore() : DirCache.read(reader, before);
        DirCacheEditor editor = files.editor();
        ObjectChecker checker = new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
        for (Map.Entry<String, byte[]> file : changes.written().entrySet()) {
            requireSafe(checker, file.getKey());
            ObjectId content = inserter.insert(Constants.OBJ_BLOB, file.getValue());
            editor.add(new DirCacheEditor.PathEdit(file.getKey()) {
                @Override
                public void apply(DirCacheEntry entry) {
                    boolean executable = entry.getFileMode().equals(FileMode.EXECUTABLE_FILE);
                    entry.setFileMode(executable ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                    entry.setObjectId(content);
                }
            });
        }
        changes.removed().forEach(path -> editor.add(new DirCacheEditor.DeletePath(path)));
        editor.finish();
        return files.writeTree(inserter);
    }

    private static void requireSafe(ObjectChecker checker, String path) {
        try {
            checker.checkPath(path);
        } catch (CorruptObjectException unsafe) {
            throw new IllegalArgumentException(
                    "The path \"" + path + "\" cannot be committed: " + unsafe.getMessage() + ".", unsafe);
        }
    }
}
