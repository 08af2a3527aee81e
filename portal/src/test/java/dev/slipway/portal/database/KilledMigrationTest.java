package dev.slipway.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The process ends in the middle of a script: the next start has the data of before, and the tables of the new version. */
class KilledMigrationTest {
    private static final String HALT =
            "create alias halt for 'dev.slipway.portal.database.MigrationProcess.halt'; call halt();";

    @TempDir
    Path folder;

    @TempDir
    Path scripts;

    @BeforeEach
    void olderVersionWithData() throws IOException {
        script("V900__older.sql", "create table older (text varchar(20)); insert into older values ('kept');");
        MigrationProcess.start(folder, scripts);
    }

    @Test
    void goesOnWithTheDataOfBefore() throws Exception {
        killedInTheMiddleOfAScript();

        MigrationProcess.start(folder, scripts);

        assertThat(texts("older")).isEqualTo("kept");
        assertThat(texts("newer")).isEqualTo("whole");
        assertThat(file("migrating.zip")).doesNotExist();
        assertThat(file("interrupted.mv.db")).exists();
    }

    @Test
    void withoutTheBackupTheDatabaseWouldBeLost() throws Exception {
        killedInTheMiddleOfAScript();
        Files.delete(file("migrating.zip"));

        assertThatThrownBy(() -> MigrationProcess.start(folder, scripts))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void restoresAgainWhenTheRestoreWasKilled() throws Exception {
        killedInTheMiddleOfAScript();
        Files.move(file("slipway.mv.db"), file("interrupted.mv.db"));
        Files.createDirectories(file("restoring"));
        Files.writeString(file("restoring").resolve("slipway.mv.db"), "half");

        MigrationProcess.start(folder, scripts);

        assertThat(texts("older")).isEqualTo("kept");
        assertThat(texts("newer")).isEqualTo("whole");
        assertThat(file("restoring")).doesNotExist();
    }

    @Test
    void keepsTheFileThatWasInterruptedFirst() throws Exception {
        killedInTheMiddleOfAScript();
        Files.writeString(file("interrupted.mv.db"), "first");

        MigrationProcess.start(folder, scripts);

        assertThat(texts("newer")).isEqualTo("whole");
        assertThat(file("interrupted.mv.db")).hasContent("first");
    }

    @Test
    void dropsABackupThatWasNotFinished() throws Exception {
        Files.writeString(file("migrating.zip.new"), "half");

        MigrationProcess.start(folder, scripts);

        assertThat(texts("older")).isEqualTo("kept");
        assertThat(file("migrating.zip.new")).doesNotExist();
    }

    @Test
    void aScriptThatFailsIsTriedAnewOnTheDataOfBefore() throws Exception {
        script("V901__newer.sql", "create table newer (text varchar(20)); insert into nowhere values (1);");
        assertThatThrownBy(() -> MigrationProcess.start(folder, scripts)).hasMessageContaining("nowhere");

        script("V901__newer.sql", "create table newer (text varchar(20)); insert into newer values ('whole');");
        MigrationProcess.start(folder, scripts);

        assertThat(texts("older")).isEqualTo("kept");
        assertThat(texts("newer")).isEqualTo("whole");
    }

    @Test
    void touchesNoFileThatAnotherPortalHasOpen() throws Exception {
        killedInTheMiddleOfAScript();
        byte[] backup = Files.readAllBytes(file("migrating.zip"));
        Process other = MigrationProcess.process("hold", folder.toString()).start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");

            assertThatThrownBy(() -> MigrationProcess.start(folder, scripts)).hasStackTraceContaining("already in use");
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(file("migrating.zip")).hasBinaryContent(backup);
        assertThat(file("interrupted.mv.db")).doesNotExist();
    }

    @Test
    void backsNothingUpWhereNoScriptWaits() throws Exception {
        MigrationProcess.start(folder, scripts);

        try (var files = Files.list(folder.resolve("database"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("slipway.mv.db", "migrating.lock");
        }
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(DatabaseFile.of("jdbc:postgresql://database.example.com/slipway"))
                .isEmpty();
        assertThat(DatabaseFile.of("jdbc:h2:mem:slipway")).isEmpty();
        assertThat(DatabaseFile.of("jdbc:h2:file:./data/database/slipway;MODE=PostgreSQL")
                        .map(DatabaseFile::file))
                .isEqualTo(Optional.of(
                        Path.of("data/database/slipway.mv.db").toAbsolutePath().normalize()));
    }

    /** After it, the script is whole again. */
    private void killedInTheMiddleOfAScript() throws IOException, InterruptedException {
        script("V901__newer.sql", "create table newer (text varchar(20)); " + HALT);
        int ended = MigrationProcess.process("migrate", folder.toString(), scripts.toString())
                .start()
                .waitFor();
        assertThat(ended).isEqualTo(MigrationProcess.HALTED);
        assertThat(file("migrating.zip")).exists();
        script("V901__newer.sql", "create table newer (text varchar(20)); insert into newer values ('whole');");
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(scripts.resolve(name), text);
    }

    private Path file(String name) {
        return folder.resolve("database").resolve(name);
    }

    private String texts(String table) {
        return String.join(
                " ",
                new JdbcTemplate(new DriverManagerDataSource(MigrationProcess.url(folder), "sa", ""))
                        .queryForList("select text from " + table, String.class));
    }
}
