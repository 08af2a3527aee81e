package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.Checkouts;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Writes a commit's files into a folder, only those that differ. */
final class GitCheckouts implements Checkouts {
    private static final String MARK = ".slipway-checkout";
    private static final String BUILD_OUTPUT = "target";

    private final GitTrees trees;

    GitCheckouts(Repository repository) {
        this.trees = new GitTrees(repository);
    }

    @Override
    public void export(CommitId commit, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            requireOurs(target);
            Files.writeString(target.resolve(MARK), commit + "\n");
            Set<Path> wanted = new HashSet<>();
            trees.forEach(commit, (path, content, executable) -> {
                Path file = target.resolve(path).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The path " + path + " leads out of the folder.");
                }
                wanted.add(file);
                makeFolders(target, path);
                write(file, content);
                if (Files.isExecutable(file) != executable && !file.toFile().setExecutable(executable)) {
                    throw new IOException("The rights of " + file + " cannot be set.");
                }
            });
            wanted.add(target.resolve(MARK));
            deleteAllBut(wanted, target);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "The files of commit " + commit.abbreviated() + " cannot be written to " + target
                            + ": check the disk's space and the folder's rights.",
                    e);
        }
    }

    private static void requireOurs(Path target) throws IOException {
        try (Stream<Path> inside = Files.list(target)) {
            if (!Files.exists(target.resolve(MARK)) && inside.findAny().isPresent()) {
                throw new IllegalArgumentException("The folder " + target
                        + " holds files that are not a checkout: empty it, or choose another folder.");
            }
        }
    }

    private void write(Path file, ObjectId blob) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file)) {
            FileSystemUtils.deleteRecursively(file);
        }
        if (!holds(file, blob)) {
            Path unfinished = file.resolveSibling(MARK + "-unfinished");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                trees.content(blob).copyTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Git's name of a content is its digest, so a file need not be held in memory to be compared. */
    private static boolean holds(Path file, ObjectId blob) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file);
                ObjectInserter.Formatter digest = new ObjectInserter.Formatter()) {
            return digest.idFor(Constants.OBJ_BLOB, Files.size(file), in).equals(blob);
        }
    }

    /** Makes the folders above a file; whatever else a build has left at their place goes, links above all. */
    private static void makeFolders(Path target, String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            Path folder = target.resolve(path.substring(0, slash));
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(folder);
                Files.createDirectory(folder);
            }
        }
    }

    private static void deleteAllBut(Set<Path> wanted, Path target) throws IOException {
        Path output = target.resolve(BUILD_OUTPUT);
        Files.walkFileTree(target, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(output) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isEmpty()) {
                        Files.delete(folder);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
