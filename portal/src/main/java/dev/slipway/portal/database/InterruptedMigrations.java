package dev.slipway.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Runs Flyway's scripts so that a killed process costs nothing: before anything opens the embedded database, one that was
 * killed in the middle of a script is put back. Other databases take a script back by themselves.
 */
@Component
class InterruptedMigrations implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedMigrations.class);

    private final Optional<DatabaseFile> embedded;

    InterruptedMigrations(Environment environment) {
        this.embedded = DatabaseFile.of(environment.getProperty("spring.datasource.url", ""));
    }

    @Override
    public void migrate(Flyway flyway) {
        embedded.ifPresentOrElse(database -> migrate(flyway, database), flyway::migrate);
    }

    private static void migrate(Flyway flyway, DatabaseFile database) {
        try {
            Files.createDirectories(database.turn().getParent());
            try (FileChannel channel =
                            FileChannel.open(database.turn(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock turn = channel.tryLock()) {
                if (turn == null) {
                    throw new IllegalStateException("Another portal is starting on the database " + database.file()
                            + ": stop one of them, or give each a slipway.data-folder of its own.");
                }
                putBack(database);
                withBackup(flyway, database).migrate();
                database.deleteBackup();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The database " + database.file() + " cannot be made ready: check the rights of its folder and "
                            + "that the disk has room, then start again. Nothing is lost: " + failure.getMessage(),
                    failure);
        }
    }

    private static void putBack(DatabaseFile database) throws IOException {
        database.deleteUnfinishedBackup();
        if (Files.exists(database.backup()) && database.restore()) {
            LOG.warn(
                    "The portal was stopped while it changed the tables of {}: the database is again as it was before, "
                            + "and the change starts anew. The interrupted file is kept as {}.",
                    database.file(),
                    database.interrupted());
        }
    }

    private static Flyway withBackup(Flyway flyway, DatabaseFile database) {
        Callback[] callbacks = Stream.concat(
                        Stream.of(flyway.getConfiguration().getCallbacks()),
                        Stream.of(new BackupBeforeScripts(database)))
                .toArray(Callback[]::new);
        return Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .callbacks(callbacks)
                .load();
    }
}
