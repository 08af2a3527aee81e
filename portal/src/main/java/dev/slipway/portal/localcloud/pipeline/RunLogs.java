package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.BuildLine;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Logs of the runs: one file a stage, below the data folder. */
@Component
@Profile("local")
class RunLogs {
    private static final int LONGEST_PAGE = 1 << 20;

    private final Path folder;
    private final Clock clock;

    RunLogs(DataFolder data, Clock clock) {
        this.folder = data.of("local-cloud").resolve("runs");
        this.clock = clock;
    }

    /** Opens a stage's log for adding to it. */
    StageLog open(RunId run, Stage stage) {
        return StageLog.appendingTo(file(run, stage), clock);
    }

    /**
     * Whole lines from a byte on; empty where nothing was written.
     *
     * @param from 0, or what the page before says
     */
    LogPage read(RunId run, Stage stage, long from) {
        Path file = file(run, stage);
        if (!Files.isRegularFile(file)) {
            return new LogPage(List.of(), 0);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.clamp(bytes.length() - from, 0, LONGEST_PAGE);
            byte[] page = new byte[length];
            bytes.seek(from);
            bytes.readFully(page);
            int end = length;
            while (end > 0 && page[end - 1] != '\n') {
                end--;
            }
            return new LogPage(lines(new String(page, 0, end, StandardCharsets.UTF_8)), from + end);
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " cannot be read: check the data folder.", e);
        }
    }

    /** Runs that have logs. */
    List<RunId> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.flatMap(run -> RunId.parse(run.getFileName().toString()).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Logs cannot be listed in " + folder + ": check the data folder.", e);
        }
    }

    /** Removes all logs of a run. */
    void remove(RunId run) {
        try {
            for (Stage stage : Stage.values()) {
                Files.deleteIfExists(file(run, stage));
            }
            Files.deleteIfExists(folder.resolve(run.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The logs of run " + run + " cannot be removed: check the data folder.", e);
        }
    }

    private static List<LogPage.Line> lines(String text) {
        List<LogPage.Line> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                lines.add(new LogPage.Line(Instant.parse(parts[0]), BuildLine.Kind.valueOf(parts[1]), parts[2]));
            }
        });
        return lines;
    }

    private Path file(RunId run, Stage stage) {
        return folder.resolve(run.toString()).resolve(stage.id() + ".log");
    }
}
