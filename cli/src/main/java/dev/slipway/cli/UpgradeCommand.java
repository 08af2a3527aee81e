package dev.slipway.cli;

import dev.slipway.generator.CatalogFolder;
import dev.slipway.generator.git.GitWorkFolder;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

        @Option(names = "--all", description = "All functions of the catalog.")
        private boolean all;
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
            var upgrade = new FolderUpgrade(catalog, git, new FolderUpgrade.Ways(dryRun, markers, commit, adopt));
            List<UpgradedFunction> upgraded = new ArrayList<>();
            for (FunctionName name : choice.functions(chosen.names)) {
                UpgradedFunction function = upgrade.of(name);
                function.lines().forEach(function.isProblem() ? reply::problem : reply::line);
                upgraded.add(function);
            }
            reply.document(upgraded);
            return exitCode(upgraded);
        }
    }

    private static int exitCode(List<UpgradedFunction> upgraded) {
        if (upgraded.stream().anyMatch(each -> !each.conflicts().isEmpty())) {
            return ExitCodes.CONFLICTS;
        }
        return upgraded.stream().anyMatch(UpgradedFunction::isProblem) ? ExitCodes.REFUSED : ExitCodes.DONE;
    }
}
