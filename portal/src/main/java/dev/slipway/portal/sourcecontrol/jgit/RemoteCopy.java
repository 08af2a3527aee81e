package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Opens the copy of a catalog on a server, fetched; a server's empty repository gets the seed as its first commit. */
final class RemoteCopy {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteCopy.class);

    private static final String PACK = ".pack";

    private final Seeding seeding;
    private final GitTransports transports;
    private final Clock clock;

    RemoteCopy(Seeding seeding, GitTransports transports, Clock clock) {
        this.seeding = seeding;
        this.transports = transports;
        this.clock = clock;
    }

    /** One copy for each address, so that another address never meets the commits of the one before. */
    static Path place(Path folder, String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return folder.resolve("remote-" + HexFormat.of().formatHex(digest, 0, 8) + ".git");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The copy; the caller closes it. While the server is away it is what it was when the portal last saw it. */
    Repository open(Path place) {
        QuietSystemReader.install();
        try {
            discardLeftovers(place);
            Repository copy = new FileRepositoryBuilder()
                    .setGitDir(place.toFile())
                    .setBare()
                    .build();
            if (!Files.exists(place.resolve(Constants.HEAD))) {
                copy.create(true);
                copy.updateRef(Constants.HEAD).link(Branches.MAIN);
            }
            configure(copy.getConfig());
            refresh(copy);
            return copy;
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "The copy of the catalog in " + place + " cannot be opened: check the folder, its rights and the "
                            + "disk's space; or delete it, then it is fetched again.",
                    e);
        }
    }

    /**
     * Removes what a portal that was killed left in the copy, into which nobody else writes: locks, and objects that were
     * on their way. A copy without a head never became one.
     */
    private static void discardLeftovers(Path place) throws IOException {
        if (!Files.exists(place.resolve(Constants.HEAD))) {
            FileSystemUtils.deleteRecursively(place);
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(RemoteCopy::isLeft)
                    .toList()) {
                Files.delete(file);
                LOG.warn("The portal ended while it wrote to the copy of the catalog; {} was removed", file);
            }
        }
    }

    /** A pack without its index is one of which nothing can be read, and which would never be fetched again. */
    private static boolean isLeft(Path file) {
        String name = file.getFileName().toString();
        boolean unfinishedPack = name.endsWith(PACK)
                && !Files.exists(file.resolveSibling(name.substring(0, name.length() - PACK.length()) + ".idx"));
        return unfinishedPack || name.endsWith(".lock") || name.endsWith(".keep") || name.startsWith("incoming_");
    }

    private void refresh(Repository copy) throws IOException {
        RemoteBranches branches = new RemoteBranches(copy, transports, false);
        try {
            branches.fetch();
            if (copy.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).isEmpty()) {
                seed(copy, branches);
            }
        } catch (RemoteTroubleException away) {
            if (copy.exactRef(Branches.MAIN) == null) {
                throw new SourceUnavailableException(String.valueOf(away.getMessage()), away);
            }
            LOG.warn("The catalog is read as it was fetched last: {}", away.getMessage());
        }
        if (copy.exactRef(Branches.MAIN) == null) {
            throw new SourceUnavailableException("The catalog's repository on " + transports.host()
                    + " has no branch main: push one, or start with an empty repository.");
        }
    }

    private void seed(Repository copy, RemoteBranches branches) throws IOException {
        ObjectId first = seeding.commit(copy);
        List<Branches.Move> moves = new ArrayList<>();
        for (String ref : List.of(Branches.MAIN, Branches.PRISTINE)) {
            moves.add(new Branches.Move(ref, ObjectId.zeroId(), first));
        }
        if (branches.move(moves, "seed", clock)) {
            LOG.info("The empty repository on {} was given a new catalog", transports.host());
        }
    }

    private static void configure(StoredConfig config) throws IOException {
        config.setString("http", null, "followRedirects", "false");
        config.save();
    }
}
