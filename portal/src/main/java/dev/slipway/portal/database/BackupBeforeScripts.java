package dev.slipway.portal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Listener to Flyway that backs the file up before the first script that has not run; without one it is not called. */
record BackupBeforeScripts(DatabaseFile database) implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            database.backUp(context.getConnection());
        } catch (IOException failure) {
            throw new UncheckedIOException(message(), failure);
        } catch (SQLException failure) {
            throw new FlywayException(message(), failure);
        }
    }

    private String message() {
        return "The database cannot be backed up as " + database.backup()
                + ", so no table was changed: check the folder's rights and that the disk has room, then start again.";
    }

    @Override
    public String getCallbackName() {
        return "backup-before-scripts";
    }
}
