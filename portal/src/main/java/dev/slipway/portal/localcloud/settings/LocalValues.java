package dev.slipway.portal.localcloud.settings;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of parameters and secrets on this machine, one file for each function that only its owner may read. They leave
 * it only for the function's own process: no log, page or database ever holds one.
 */
@Component
@Profile("local")
public class LocalValues {
    private static final String DRAFT = ".new";

    private final Path folder;
    private final JsonMapper json;

    @Autowired
    LocalValues(DataFolder data, JsonMapper json) {
        this(data.of("local-cloud").resolve("settings"), json);
        discardDrafts();
    }

    /** Values below a folder; made for tests. */
    public LocalValues(Path folder, JsonMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /** The file's content. */
    private record Content(Map<String, String> parameters, Map<String, String> secrets) {
        Content {
            parameters = entered(parameters);
            secrets = entered(secrets);
        }

        /** A file mended by hand may lack a part, or a value. */
        private static Map<String, String> entered(@Nullable Map<String, String> read) {
            Map<String, String> entered = new TreeMap<>(read == null ? Map.of() : read);
            entered.values().removeIf(Objects::isNull);
            return entered;
        }

        static Content empty() {
            return new Content(Map.of(), Map.of());
        }

        Map<String, String> of(Kind kind) {
            return switch (kind) {
                case PARAMETER -> parameters;
                case SECRET -> secrets;
            };
        }
    }

    /** One value, if it was entered. */
    public Optional<String> find(FunctionName function, Kind kind, String name) {
        return Optional.ofNullable(read(function).of(kind).get(name));
    }

    /** What a function declares and has no value for. */
    public List<MissingValue> missing(Manifest manifest) {
        Content content = read(manifest.name());
        return declared(manifest)
                .filter(value -> !content.of(value.kind()).containsKey(value.name()))
                .toList();
    }

    /** Names of all parameters and secrets that a function declares. */
    public static Stream<MissingValue> declared(Manifest manifest) {
        return Stream.concat(
                manifest.needs().parameters().stream().map(name -> new MissingValue(Kind.PARAMETER, name.value())),
                manifest.needs().secrets().stream().map(name -> new MissingValue(Kind.SECRET, name.value())));
    }

    /**
     * Keeps a value; the one before is overwritten.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public synchronized void set(FunctionName function, Kind kind, String name, String value) {
        Content content = read(function);
        content.of(kind).put(name, value);
        write(function, content);
    }

    /**
     * Forgets a value.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public synchronized void remove(FunctionName function, Kind kind, String name) {
        Content content = read(function);
        content.of(kind).remove(name);
        write(function, content);
    }

    /** A portal that was killed while it wrote leaves values in a file that nobody would look for. */
    void discardDrafts() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "*" + DRAFT)) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Values that were not kept cannot be removed from " + folder + ": check its rights.", e);
        }
    }

    private Path file(FunctionName function) {
        return folder.resolve(function.value() + ".json");
    }

    private Content read(FunctionName function) {
        try {
            Content content = json.readValue(Files.readAllBytes(file(function)), Content.class);
            return content == null ? Content.empty() : content;
        } catch (NoSuchFileException e) {
            return Content.empty();
        } catch (JacksonException e) {
            // Not passed on as the cause: its message may quote a piece of a secret.
            throw new IllegalStateException("The local values of " + function + " cannot be read, for " + file(function)
                    + " is damaged: mend its JSON, or remove it and enter the values again.");
        } catch (IOException e) {
            throw unavailable(function, e);
        }
    }

    private void write(FunctionName function, Content content) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    function.value(),
                    DRAFT,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(draft, file(function), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unavailable(function, e);
        }
    }

    private UncheckedIOException unavailable(FunctionName function, IOException cause) {
        return new UncheckedIOException(
                "The local values of " + function + " cannot be read or written: check the rights of " + file(function)
                        + ".",
                cause);
    }
}
