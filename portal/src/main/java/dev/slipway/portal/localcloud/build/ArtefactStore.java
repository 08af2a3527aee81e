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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Artefacts on disk, one folder each, named by the zip's digest; a folder appears complete or not at all. */
@Component
@Profile("local")
class ArtefactStore implements Artefacts {
    private static final String ZIP = "function.zip";
    private static final String BOOTSTRAP = "bootstrap";
    private static final String DRAFT = "new-";

    private final Path folder;

    @Autowired
    ArtefactStore(DataFolder data) throws IOException {
        this(data.of("local-cloud").resolve("artefacts"));
        discardDrafts();
    }

    ArtefactStore(Path folder) {
        this.folder = folder;
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

    /** Keeps an executable as an artefact. */
    Artefact keep(Path executable) throws IOException {
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
        return find(digest).orElseThrow(() -> new IOException("artefact " + digest + " cannot be read in " + folder));
    }

    /** Removes what a killed portal had begun to keep. */
    void discardDrafts() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> drafts = Files.list(folder)) {
            for (Path draft : drafts.filter(
                            each -> each.getFileName().toString().startsWith(DRAFT))
                    .toList()) {
                discard(draft);
            }
        }
    }

    private static void discard(Path draft) throws IOException {
        Files.deleteIfExists(draft.resolve(ZIP));
        Files.deleteIfExists(draft.resolve(BOOTSTRAP));
        Files.deleteIfExists(draft);
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
