package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.upgrade.FileTree;
import dev.slipway.generator.upgrade.SharedFiles;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The change that records what upgrades start from, where nothing is recorded; the team's files stay as they are. */
@Component
class Adoption implements CatalogChange {
    static final String NAME = "adopt";

    private final FunctionGenerator generator = new FunctionGenerator();
    private final SourceRepository repository;
    private final Standings standings;
    private final SubjectOwners owners;
    private final JsonMapper json;

    Adoption(SourceRepository repository, Standings standings, SubjectOwners owners, JsonMapper json) {
        this.repository = repository;
        this.standings = standings;
        this.owners = owners;
        this.json = json;
    }

    /**
     * What is asked for, as the operation keeps it.
     *
     * @param start key of the {@link AdoptionStart}
     */
    record Order(String start) {}

    /** The files that a start stands for, or a sentence that says why there are none. */
    sealed interface Found {
        record Files(FileTree tree) implements Found {}

        record Nothing(String reason) implements Found {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Adopt " + Upgrade.subject(request).title();
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return owners.of(Upgrade.subject(request));
    }

    @Override
    public boolean administratorsToo(ChangeRequest request) {
        return Upgrade.subject(request) instanceof UpgradeSubject.Shared;
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        UpgradeSubject subject = Upgrade.subject(request);
        Standing standing = standings.of(subject, tip);
        if (standing instanceof Standing.Blocked blocked) {
            return Optional.of(blocked.reason());
        }
        if (!(standing instanceof Standing.Unrecorded)) {
            return Optional.of("What upgrades of " + subject.title() + " start from is recorded already.");
        }
        return switch (files(subject, start(request), tip)) {
            case Found.Files files -> Optional.empty();
            case Found.Nothing nothing -> Optional.of(nothing.reason());
        };
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        UpgradeSubject subject = Upgrade.subject(request);
        Pristine pristine = Pristine.of(repository);
        return switch (files(subject, start(request), tip)) {
            case Found.Files files ->
                new Plan(
                        ChangeSet.none(),
                        pristine.adopting(
                                subject,
                                standings.recorded(subject, pristine),
                                files.tree(),
                                pristine.foreignCommit(subject, folder(subject))),
                        Pristine.ADOPT + subject.title(),
                        "Records what its upgrades start from: " + words(start(request)) + ".");
            case Found.Nothing nothing -> throw new IllegalStateException(nothing.reason());
        };
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        UpgradeSubject subject = Upgrade.subject(request);
        return List.of(new OperationLink("Upgrades of " + subject.title(), subject.address()));
    }

    /** The files that a start stands for. */
    Found files(UpgradeSubject subject, AdoptionStart start, CommitId tip) {
        return switch (start) {
            case AdoptionStart.GeneratedNow now -> generatedNow(subject, tip);
            case AdoptionStart.AsCommitted then -> asCommitted(subject, then.commit());
        };
    }

    private Found generatedNow(UpgradeSubject subject, CommitId tip) {
        return switch (subject) {
            case UpgradeSubject.Shared shared -> new Found.Files(standings.seed());
            case UpgradeSubject.OfFunction function ->
                switch (Standings.manifest(function, standings.ours(subject, tip))) {
                    case Standings.Reading.Broken broken -> new Found.Nothing(broken.reason());
                    case Standings.Reading.Sound sound ->
                        new Found.Files(FileTree.of(generator.generate(FunctionSpec.answersOf(sound.manifest()))));
                };
        };
    }

    private Found asCommitted(UpgradeSubject subject, CommitId commit) {
        if (!repository.holds(commit)) {
            return new Found.Nothing(
                    "The catalog does not hold the commit " + commit.abbreviated() + ": choose another start.");
        }
        FileTree files = standings.ours(subject, commit);
        return switch (subject) {
            case UpgradeSubject.Shared shared ->
                SharedFiles.hasCrates(files)
                        ? new Found.Files(files)
                        : new Found.Nothing("There were no shared crates at " + commit.abbreviated() + ".");
            case UpgradeSubject.OfFunction function ->
                switch (Standings.manifest(function, files)) {
                    case Standings.Reading.Broken broken ->
                        new Found.Nothing("At " + commit.abbreviated() + ": " + broken.reason());
                    case Standings.Reading.Sound sound -> new Found.Files(files);
                };
        };
    }

    private AdoptionStart start(ChangeRequest request) {
        String key = json.readValue(request.payload(), Order.class).start();
        return AdoptionStart.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + key + "\" is nothing that can be adopted: choose one of the offered starts."));
    }

    private static String folder(UpgradeSubject subject) {
        return switch (subject) {
            case UpgradeSubject.OfFunction function -> function.folder();
            case UpgradeSubject.Shared shared -> SharedFiles.CRATES;
        };
    }

    private static String words(AdoptionStart start) {
        return switch (start) {
            case AdoptionStart.GeneratedNow now -> "what its answers give with the templates of today";
            case AdoptionStart.AsCommitted then -> "its files as of commit " + then.commit();
        };
    }
}
