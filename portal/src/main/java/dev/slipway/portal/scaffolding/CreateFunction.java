package dev.slipway.portal.scaffolding;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.scaffolding.upgrades.Pristine;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The change that a finished draft asks for: a new function's files, and its entry in the lock file. */
@Component
class CreateFunction implements CatalogChange {
    static final String NAME = "create-function";

    private final FunctionGenerator generator = new FunctionGenerator();
    private final SourceRepository repository;
    private final JsonMapper json;

    CreateFunction(SourceRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Create function " + request.subject()
                + order(request)
                        .origin()
                        .map(program -> ", drafted with the API token \"" + program.token() + "\"")
                        .orElse("");
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return spec(request).identity().owner();
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        String name = spec(request).identity().name().value();
        boolean folder = repository.paths(tip).stream()
                .map(path -> path.split("/", 3))
                .anyMatch(parts -> parts.length > 2
                        && parts[0].equals("functions")
                        && parts[1].toLowerCase(Locale.ROOT).equals(name));
        return folder || CatalogNames.read(repository, tip).holds(name)
                ? Optional.of("\"" + name + "\" was taken in the meantime: choose another name in the wizard.")
                : Optional.empty();
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        CreationOrder order = order(request);
        FunctionSpec spec = SpecWriter.exact(order.answers());
        GeneratedTree tree = generator.generate(spec);
        CargoLock lock = CatalogNames.read(repository, tip);
        return new Plan(
                ChangeSet.writing(tree.addedTo(lock)),
                Pristine.of(repository).recording(FileTree.of(tree), GeneratedTree.folder(tree.function())),
                "Create " + spec.identity().name(),
                "From template " + spec.template().name() + " "
                        + spec.template().version() + "."
                        + order.origin()
                                .map(program -> "\n\nIt was " + program.words() + ", who created it in the portal.")
                                .orElse(""));
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        return List.of(new OperationLink("Open " + request.subject(), "functions/" + request.subject()));
    }

    private FunctionSpec spec(ChangeRequest request) {
        return SpecWriter.exact(order(request).answers());
    }

    private CreationOrder order(ChangeRequest request) {
        return CreationOrder.read(request.payload(), json);
    }
}
