package dev.slipway.portal.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import org.h2.tools.Restore;

/**
 * File of the embedded database, and the backup of it that lies beside it from before the first new script until the last
 * one is done: H2 commits each change of a table by itself, so a killed process leaves half a script.
 *
 * @param path the file without its endings, absolute
 */
record DatabaseFile(Path path) {
    private static final String URL = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    /** The file behind an address of JDBC; empty for other databases, and those in memory. */
    static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith(URL)) {
            return Optional.empty();
        }
        String path = url.substring(URL.length()).replaceFirst(";.*", "").replaceFirst("^~", homeFolder());
        return Optional.of(new DatabaseFile(Path.of(path).toAbsolutePath().normalize()));
    }

    private static String homeFolder() {
        return Matcher.quoteReplacement(System.getProperty("user.home"));
    }

    Path file() {
        return beside(path.getFileName() + ENDING);
    }

    /** The backup; where it is there at a start, scripts were interrupted. */
    Path backup() {
        return beside("migrating.zip");
    }

    /** What an interrupted process left, kept for who wants to look at it. */
    Path interrupted() {
        return beside("interrupted" + ENDING);
    }

    /** Held while the file may be put back, so that of two starting portals one waits outside. */
    Path turn() {
        return beside("migrating.lock");
    }

    private Path unfinishedBackup() {
        return beside("migrating.zip.new");
    }

    private Path beside(String name) {
        return path.resolveSibling(name);
    }

    /** Backs the open database up, unless it equals the backup that is there. */
    void backUp(Connection connection) throws IOException, SQLException {
        if (Files.exists(backup())) {
            return;
        }
        Files.deleteIfExists(interrupted());
        try (PreparedStatement statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, unfinishedBackup().toString());
            statement.execute();
        }
        force(unfinishedBackup());
        Files.move(unfinishedBackup(), backup(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Puts the backup in the place of the file, from the start again however often it is interrupted.
     *
     * @return false if some process has the file open, and nothing was changed
     */
    boolean restore() throws IOException {
        if (isOpen()) {
            return false;
        }
        Path folder = beside("restoring");
        Path restored = folder.resolve(file().getFileName());
        Restore.execute(backup().toString(), folder.toString(), null);
        force(restored);
        if (Files.exists(file()) && !Files.exists(interrupted())) {
            Files.move(file(), interrupted(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(restored, file(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(folder);
        return true;
    }

    void deleteUnfinishedBackup() throws IOException {
        Files.deleteIfExists(unfinishedBackup());
    }

    void deleteBackup() throws IOException {
        Files.deleteIfExists(backup());
    }

    private boolean isOpen() throws IOException {
        if (!Files.exists(file())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException openHere) {
            return true;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
