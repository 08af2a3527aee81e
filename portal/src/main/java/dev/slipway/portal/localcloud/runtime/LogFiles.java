package dev.slipway.portal.localcloud.runtime;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.shared.DataFolder;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Log lines on disk: for each function, environment and day one file that only grows, one JSON object a line. */
@Component
@Profile("local")
class LogFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LogFiles.class);

    private final Path folder;
    private final JsonMapper json;

    @Autowired
    LogFiles(DataFolder data, JsonMapper json) {
        this(data.of("local-cloud").resolve("logs"), json);
    }

    LogFiles(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /** Appends lines that were written at about the same time. */
    synchronized void append(FunctionName function, LocalEnvironment environment, List<StoredLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Path file = file(function, environment, day(lines.getFirst().at()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (StoredLine line : lines) {
            bytes.writeBytes(json.writeValueAsBytes(line));
            bytes.write('\n');
        }
        try {
            Files.createDirectories(file.getParent());
            if (endsWithinALine(file)) {
                Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
            }
            Files.write(file, bytes.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Log lines cannot be written to " + file + ": check the disk.", e);
        }
    }

    /** A portal that was killed while it wrote leaves half a line, which must not swallow the next one. */
    private static boolean endsWithinALine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.position(channel.size() - 1).read(last) == 1 && last.get(0) != '\n';
        }
    }

    /** Lines from an instant (inclusive) until another (exclusive), as they were written. */
    List<StoredLine> read(FunctionName function, LocalEnvironment environment, Instant from, Instant until) {
        List<StoredLine> lines = new ArrayList<>();
        // A batch goes into the file of its first line's day, so the day before may hold lines of this one.
        LocalDate first = day(from).minusDays(1);
        for (Path file : files(function, environment)) {
            LocalDate day = date(file);
            if (!day.isBefore(first) && !day.isAfter(day(until))) {
                read(file, line -> !line.at().isBefore(from) && line.at().isBefore(until), lines);
            }
        }
        return lines;
    }

    /** Removes the files of the days before one, and says how many there were. */
    synchronized int removeDaysBefore(LocalDate first) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> entries = Files.walk(folder, 3)) {
            List<Path> old = entries.filter(LogFiles::isDay)
                    .filter(file -> date(file).isBefore(first))
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Old logs cannot be removed from " + folder + ": check its rights.", e);
        }
    }

    private static boolean isDay(Path file) {
        return file.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}\\.jsonl");
    }

    private static LocalDate date(Path file) {
        return LocalDate.parse(file.getFileName().toString().substring(0, 10));
    }

    private List<Path> files(FunctionName function, LocalEnvironment environment) {
        Path days = folder.resolve(function.value()).resolve(environment.id());
        if (!Files.isDirectory(days)) {
            return List.of();
        }
        try (var entries = Files.list(days)) {
            return entries.filter(LogFiles::isDay).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Logs cannot be read from " + days + ": check its rights.", e);
        }
    }

    private void read(Path file, Predicate<StoredLine> wanted, List<StoredLine> into) {
        int unreadable = 0;
        // A cut may go through a character: this reader puts a mark there, where others end with an error.
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                try {
                    StoredLine line = json.readValue(text, StoredLine.class);
                    if (wanted.test(line)) {
                        into.add(line);
                    }
                } catch (JacksonException e) {
                    // A portal that was killed in the middle of a line leaves half of it.
                    unreadable++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Logs cannot be read from " + file + ": check its rights.", e);
        }
        if (unreadable > 0) {
            LOG.warn("{} lines of {} cannot be read and are left out.", unreadable, file);
        }
    }

    private Path file(FunctionName function, LocalEnvironment environment, LocalDate day) {
        return folder.resolve(function.value()).resolve(environment.id()).resolve(day + ".jsonl");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
