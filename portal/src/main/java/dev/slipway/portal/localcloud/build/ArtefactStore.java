package dev.slipway.portal.localcloud.build;

import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Artefacts on disk, one folder each, named by the zip's digest; a folder appears complete or not at all. */
@Component
@Profile("local")
class ArtefactStore implements Artefacts {
    private static final Logger LOG = LoggerFactory.getLogger(ArtefactStore.class);
    private static final String ZIP = "function.zip";
    private static final String BOOTSTRAP = "bootstrap";
    private static final String DRAFT = "new-";

    private final Path folder;
    private final Clock clock;

    @Autowired
    ArtefactStore(DataFolder data, Clock clock) throws IOException {
        this(data.of("local-cloud").resolve("artefacts"), clock);
        discardDrafts();
    }

    ArtefactStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Optional<Artefact> find(String digest) {
        if (!Artefact.isDigest(digest)) {
            return Optional.empty();
        }
        Path zip = folder.resolve(digest).resolve(ZIP);
        Path bootstrap = folder.resolve(digest).resolve(BOOTSTRAP);
        try {
            return Files.isExecutable(bootstrap)
                    ? Optional.of(new Artefact(digest, zip, Files.size(zip), bootstrap))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps an executable as an artefact; one that was kept before counts as built now. */
    synchronized Artefact keep(Path executable) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempDirectory(folder, DRAFT);
        Path bootstrap = draft.resolve(BOOTSTRAP);
        Files.copy(executable, bootstrap, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path zip = draft.resolve(ZIP);
        BootstrapZip.write(bootstrap, zip);
        String digest = digest(zip);
        try {
            Files.move(draft, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // It was kept before: a folder that is there is not replaced.
            discard(draft);
            if (find(digest).isEmpty()) {
                throw e;
            }
        }
        Files.setLastModifiedTime(folder.resolve(digest), FileTime.from(clock.instant()));
        return find(digest).orElseThrow(() -> new IOException("artefact " + digest + " cannot be read in " + folder));
    }

    /** Removes the artefacts that were built last before an instant, but none of those to keep; says which. */
    synchronized List<String> removeOlder(Instant before, Set<String> kept) throws IOException {
        List<String> removed = new ArrayList<>();
        for (Path artefact : all()) {
            String digest = artefact.getFileName().toString();
            boolean old = Files.getLastModifiedTime(artefact).toInstant().isBefore(before);
            if (old && Artefact.isDigest(digest) && !kept.contains(digest)) {
                // As it appears, so it goes: at once.
                Path draft = folder.resolve(DRAFT + digest);
                Files.move(artefact, draft, StandardCopyOption.ATOMIC_MOVE);
                discard(draft);
                removed.add(digest);
            }
        }
        return removed;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> artefacts = Files.list(folder)) {
            return artefacts.toList();
        }
    }

    /** Removes what a killed portal had begun to keep or to remove. */
    void discardDrafts() throws IOException {
        Files.createDirectories(folder);
        for (Path entry : all()) {
            if (entry.getFileName().toString().startsWith(DRAFT)) {
                try {
                    discard(entry);
                } catch (IOException e) {
                    LOG.warn("The unfinished artefact {} cannot be removed; it takes room", entry, e);
                }
            }
        }
    }

    /** Whatever is in it: the zip's writer keeps files of its own there while it works. */
    private static void discard(Path draft) throws IOException {
        FileSystemUtils.deleteRecursively(draft);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }
}
