package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.CatalogFollower;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts the pipeline of each function whose folder a commit touches, and marks those that a library leaves behind. */
@Component
@Profile("local")
class CommitTriggers implements CatalogFollower {
    private static final Logger LOG = LoggerFactory.getLogger(CommitTriggers.class);
    private static final String FUNCTIONS = "functions/";

    private final RunQueue queue;
    private final FunctionSource source;
    private final LibraryChanges libraries;

    CommitTriggers(RunQueue queue, FunctionSource source, LibraryChanges libraries) {
        this.queue = queue;
        this.source = source;
        this.libraries = libraries;
    }

    @Override
    public void on(CatalogChanged change) {
        Set<FunctionName> touched = change.paths().stream()
                .filter(path -> path.startsWith(FUNCTIONS) && path.indexOf('/', FUNCTIONS.length()) > 0)
                .map(path -> path.substring(FUNCTIONS.length(), path.indexOf('/', FUNCTIONS.length())))
                .filter(name -> FunctionName.check(name).isEmpty())
                .map(FunctionName::new)
                .filter(function -> source.exists(function, change.after()))
                .collect(Collectors.toSet());
        libraries.mark(change, touched);
        for (FunctionName function : touched) {
            LOG.info(
                    "{} asks for a run of {}: {}",
                    change.after().abbreviated(),
                    function,
                    queue.add(new RunRequest.ByCommit(function, change.after())));
        }
    }
}
