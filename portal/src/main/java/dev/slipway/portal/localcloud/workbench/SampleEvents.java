package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.workbench.Bench.SampleEvent;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The events that a function's folder brings. */
@Component
@Profile("local")
class SampleEvents {
    private final SourceRepository repository;

    SampleEvents(SourceRepository repository) {
        this.repository = repository;
    }

    /** As the newest commit has them, by file name. */
    List<SampleEvent> of(FunctionName function) {
        CommitId tip = repository.tip();
        String folder = "functions/" + function + "/events/";
        return repository.paths(tip).stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(".json"))
                .flatMap(path -> repository.read(tip, path).stream()
                        .map(content -> new SampleEvent(
                                path.substring(folder.length()), new String(content, StandardCharsets.UTF_8))))
                .toList();
    }
}
