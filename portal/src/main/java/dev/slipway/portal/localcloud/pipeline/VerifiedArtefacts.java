package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Artefacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Artefacts that are looked at again, byte by byte, before an environment runs them. */
@Component
@Profile("local")
class VerifiedArtefacts {
    private final Artefacts artefacts;

    VerifiedArtefacts(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    /** What is on the disk for a release. */
    sealed interface Verification {

        /** The very bytes that were built. */
        record Sound(Artefact artefact) implements Verification {}

        /** They are gone, or others; {@code reason} says what to do. */
        record Unsound(String reason) implements Verification {}
    }

    Verification verify(BuiltRelease release) {
        String wanted = release.digest().value();
        String name = release.number() + " of " + release.function();
        try {
            return artefacts
                    .find(wanted)
                    .filter(artefact -> Files.isRegularFile(artefact.zip()))
                    .<Verification>map(artefact -> compare(artefact, wanted, name))
                    .orElseGet(() -> new Verification.Unsound(
                            "The artefact of " + name + " is gone from this machine: run the pipeline again."));
        } catch (java.io.UncheckedIOException e) {
            return new Verification.Unsound("The artefact of " + name + " cannot be read (" + e.getMessage()
                    + "): check the data folder, or run the pipeline again.");
        }
    }

    private static Verification compare(Artefact artefact, String wanted, String name) {
        try {
            boolean same = digest(Files.newInputStream(artefact.zip())).equals(wanted) && unpackedFrom(artefact);
            return same
                    ? new Verification.Sound(artefact)
                    : new Verification.Unsound("The artefact of " + name
                            + " is no longer what was built, so it was not started: run the pipeline again.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean unpackedFrom(Artefact artefact) throws IOException {
        Path bootstrap = artefact.bootstrap();
        try (ZipFile zip = new ZipFile(artefact.zip().toFile())) {
            ZipEntry entry = zip.getEntry(bootstrap.getFileName().toString());
            return entry != null
                    && Files.isRegularFile(bootstrap)
                    && digest(zip.getInputStream(entry)).equals(digest(Files.newInputStream(bootstrap)));
        }
    }

    private static String digest(InputStream bytes) throws IOException {
        try (var digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256: run the portal on a complete JDK.", e);
        }
    }
}
