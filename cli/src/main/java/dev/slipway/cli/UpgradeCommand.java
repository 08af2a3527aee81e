package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings functions to the templates of this release by a three-way merge, in the folder in which people work. */
@Command(
        name = "upgrade",
        description =
                "Brings functions to the newest templates: merges what the team changed with what is generated now, by"
                        + " what was generated then, which the branch slipway/pristine of the Git repository remembers.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:upgraded, or up to date",
            "1:refused, or a function cannot be upgraded",
            "2:the command was not understood",
            "4:there are conflicts to decide"
        })
@SuppressWarnings("NullAway.Init")
final class UpgradeCommand implements Callable<Integer> {

    /** Which functions. */
    static final class Chosen {

        @Parameters(paramLabel = "NAME", arity = "1..*", description = "Functions.")
        private List<FunctionName> names = new ArrayList<>();

        @Option(names = "--all", description = "The shared crates, and then all functions of the catalog.")
        private boolean all;

        @Option(
                names = "--libraries",
                description = "What all functions share: the crates below libraries, and the workspace around them.")
        private boolean libraries;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Chosen chosen;

    @Mixin
    private CatalogChoice choice;

    @Mixin
    private Reply reply;

    @Option(names = "--dry-run", description = "Says what would change and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--markers",
            description = "Writes conflicts into the files, between markers as Git has them, for you to decide there.")
    private boolean markers;

    @Option(names = "--commit", description = "Commits each function that was upgraded.")
    private boolean commit;

    @Option(
            names = "--adopt",
            description =
                    "Of a function of which nothing is remembered: remembers what is generated now as its base, and"
                            + " all that differs from it as the team's.")
    private boolean adopt;

    @Override
    public Integer call() throws IOException {
        CatalogFolder catalog = choice.catalog();
        try (GitWorkFolder git = GitWorkFolder.around(catalog.root())
                .orElseThrow(() -> new RefusedException(catalog.root() + " is in no Git repository: upgrades need the"
                        + " branch slipway/pristine of one, which remembers what was generated."))) {
            List<UpgradedFunction> upgraded = upgrade(catalog, git);
            reply.document(upgraded);
            return exitCode(upgraded);
        }
    }

    private List<UpgradedFunction> upgrade(CatalogFolder catalog, GitWorkFolder git) throws IOException {
        var ways = new FolderUpgrade.Ways(dryRun, markers, commit, adopt);
        var libraries = new FolderLibraries(catalog, git, ways);
        List<UpgradedFunction> upgraded = new ArrayList<>();
        boolean inStep = false;
        if (chosen.libraries || (chosen.all && libraries.exist())) {
            UpgradedFunction shared = told(libraries.upgrade());
            inStep = !shared.isProblem();
            upgraded.add(shared);
        }
        if (!chosen.libraries) {
            Optional<String> first = inStep ? Optional.empty() : libraries.comeFirst();
            var functions = new FolderUpgrade(catalog, git, ways);
            for (FunctionName name : choice.functions(chosen.names)) {
                upgraded.add(told(
                        first.isEmpty()
                                ? functions.of(name)
                                : UpgradedFunction.without(
                                        name.value(), UpgradedFunction.NOT_POSSIBLE, "", first.get())));
            }
        }
        return upgraded;
    }

    private UpgradedFunction told(UpgradedFunction upgraded) {
        upgraded.lines().forEach(upgraded.isProblem() ? reply::problem : reply::line);
        return upgraded;
    }

    private static int exitCode(List<UpgradedFunction> upgraded) {
        if (upgraded.stream().anyMatch(each -> !each.conflicts().isEmpty())) {
            return ExitCodes.CONFLICTS;
        }
        return upgraded.stream().anyMatch(UpgradedFunction::isProblem) ? ExitCodes.REFUSED : ExitCodes.DONE;
    }
}
