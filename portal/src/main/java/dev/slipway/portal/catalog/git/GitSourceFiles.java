package dev.slipway.portal.catalog.git;

import dev.slipway.portal.catalog.SourceFiles;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files and commits of a folder below {@code functions/}. */
@Component
class GitSourceFiles implements SourceFiles {
    private static final int LONGEST = 1024 * 1024;

    private final SourceRepository repository;

    GitSourceFiles(SourceRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<String> of(String folder) {
        String prefix = prefix(folder);
        return repository.paths(repository.tip()).stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .toList();
    }

    @Override
    public Optional<String> text(String folder, String path) {
        return repository.read(repository.tip(), prefix(folder) + path).map(bytes -> {
            if (bytes.length > LONGEST) {
                return "This file has " + bytes.length / 1024 + " KB: open it in a clone of the repository.";
            }
            return Texts.of(bytes).orElse("This file is no text: open it in a clone of the repository.");
        });
    }

    @Override
    public List<CommitSummary> commits(String folder, int limit) {
        return repository.history(repository.tip(), GitFunctions.FOLDER + "/" + folder, limit);
    }

    @Override
    public String cloneAddress() {
        return repository.cloneAddress();
    }

    private static String prefix(String folder) {
        return GitFunctions.FOLDER + "/" + folder + "/";
    }
}
