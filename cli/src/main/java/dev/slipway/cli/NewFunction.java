package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.generator.output.DiffOutput;
import dev.slipway.generator.output.FileDifference;
import dev.slipway.generator.output.FolderOutput;
import dev.slipway.generator.output.ZipOutput;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.generator.workspace.OwnWorkspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A generated function on its way out: the same files for each output.
 *
 * @param folder the catalog, or where a workspace is made
 * @param ownWorkspace whether one is made
 * @param tree what was generated
 * @param reply how the person is told
 */
record NewFunction(Path folder, boolean ownWorkspace, GeneratedTree tree, Reply reply) {

    /** The document for scripts. */
    record Created(String function, String result, List<CreatedFile> files, String commit) {}

    /** A file of it. */
    record CreatedFile(String path, int bytes) {}

    void to(NewOutput output) throws IOException {
        if (output.zip().isPresent()) {
            pack(output.zip().get());
        } else if (output.isDryRun()) {
            FileTree files = files();
            files.files().keySet().forEach(path -> reply.line("would write " + path));
            tell("wouldWrite", files, "");
        } else if (output.isDiff()) {
            compare();
        } else {
            write(output.isCommit());
        }
    }

    private FileTree files() throws IOException {
        return ownWorkspace ? OwnWorkspace.around(tree) : new CatalogFolder(folder).changes(tree);
    }

    private void pack(Path zip) throws IOException {
        FileTree files = ownWorkspace ? OwnWorkspace.around(tree) : FileTree.of(tree);
        if (zip.toString().equals("-")) {
            new ZipOutput(System.out).take(files);
            System.out.flush();
            return;
        }
        try (OutputStream target = Files.newOutputStream(zip)) {
            new ZipOutput(target).take(files);
        }
        reply.line("wrote " + zip + " with " + files.files().size() + " files");
        tell("zipped", files, "");
    }

    private void compare() throws IOException {
        FileTree files = files();
        TreeMap<String, byte[]> present = new TreeMap<>();
        for (String path : files.files().keySet()) {
            if (Files.isRegularFile(folder.resolve(path))) {
                present.put(path, Files.readAllBytes(folder.resolve(path)));
            }
        }
        for (FileDifference difference : new DiffOutput(FileTree.ofBytes(present)).take(files)) {
            reply.line(difference.unified().stripTrailing());
        }
        tell("wouldWrite", files, "");
    }

    private void write(boolean commit) throws IOException {
        FileTree files = files();
        if (ownWorkspace) {
            Files.createDirectories(folder);
        }
        Set<String> replaceable = ownWorkspace ? Set.of() : Set.of(GeneratedTree.LOCK_FILE);
        Collection<String> written = new FolderOutput(folder, replaceable).take(files);
        written.forEach(path -> reply.line("wrote " + path));
        String made = inGit(commit, files);
        tell("written", files, made);
    }

    private String inGit(boolean commit, FileTree files) throws IOException {
        String subject = "Create " + tree.function();
        String made = "";
        Optional<GitWorkFolder> found = GitWorkFolder.around(folder);
        if (found.isEmpty() && commit) {
            found = Optional.of(GitWorkFolder.init(folder));
        }
        if (found.isEmpty()) {
            reply.line("Next: git init and commit, so that slipway upgrade can remember what was generated.");
            return made;
        }
        try (GitWorkFolder git = found.get()) {
            if (commit) {
                made = git.commit(new ArrayList<>(files.files().keySet()), subject);
                reply.line("committed " + made);
            } else {
                reply.line("Next: cargo nextest run -p " + tree.function() + ", then commit.");
            }
            git.pristine().record(FileTree.of(tree), GeneratedTree.folder(tree.function()), subject);
            if (ownWorkspace) {
                git.pristine().recordShared(SharedFiles.of(files), subject);
            }
        }
        return made;
    }

    private void tell(String result, FileTree files, String commit) {
        List<CreatedFile> listed = new ArrayList<>();
        files.files().forEach((path, content) -> listed.add(new CreatedFile(path, content.size())));
        reply.document(new Created(tree.function().value(), result, listed, commit));
    }
}
