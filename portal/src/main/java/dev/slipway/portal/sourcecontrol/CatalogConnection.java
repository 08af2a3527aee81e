package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries out the catalog's repository: that its server answers, and that its main branch can be read. */
@Component
class CatalogConnection implements ConnectionCheck {
    private static final String WHAT = "Read the main branch";
    private static final List<Pasteable> EXAMPLES = List.of(
            new Pasteable(
                    "Properties for a repository by https, to which changes are pushed.", CodeLanguage.PLAIN, """
                    slipway.sourcecontrol.remote.address=https://git.example.com/platform/functions.git
                    slipway.sourcecontrol.remote.token=env:SLIPWAY_GIT_TOKEN
                    """),
            new Pasteable("Properties for a repository by ssh.", CodeLanguage.PLAIN, """
                    slipway.sourcecontrol.remote.address=git@git.example.com:platform/functions.git
                    slipway.sourcecontrol.remote.key=/run/secrets/git-key
                    slipway.sourcecontrol.remote.known-hosts=/run/secrets/git-known-hosts
                    """),
            new Pasteable("A line more, if changes are proposed instead of pushed.", CodeLanguage.PLAIN, """
                    slipway.sourcecontrol.remote.mode=github-pull-request
                    """));

    private final SourceRepository repository;
    private final CatalogServer server;
    private final RemoteSettings settings;

    CatalogConnection(SourceRepository repository, CatalogServer server, RemoteSettings settings) {
        this.repository = repository;
        this.server = server;
        this.settings = settings;
    }

    @Override
    public List<Connection> connections() {
        // An address may carry a name and a password in front of its host.
        String address = repository.cloneAddress().replaceAll("//[^/@]+@", "//");
        return List.of(new Connection("Catalog repository", address, true, facts(), EXAMPLES));
    }

    private List<String> facts() {
        if (server.host().isEmpty()) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        facts.add(
                switch (settings.mode()) {
                    case PUSH -> "Changes are pushed to main.";
                    case GITHUB_PULL_REQUEST -> "Changes are proposed by pull requests.";
                    case GITLAB_MERGE_REQUEST -> "Changes are proposed by merge requests.";
                });
        server.fetchedAt().ifPresent(at -> facts.add("It was fetched last at " + at + "."));
        return facts;
    }

    @Override
    public ConnectionReport test(String name) {
        List<Step> steps = new ArrayList<>();
        server.host().ifPresent(host -> steps.add(fetch("Reach " + host)));
        steps.add(read());
        return new ConnectionReport(steps, Optional.empty());
    }

    private Step fetch(String what) {
        try {
            server.fetch();
            return new Step(what, Outcome.WORKS, "It lets the portal in, and the copy here is up to date.");
        } catch (SourceUnavailableException failure) {
            return new Step(what, Outcome.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private Step read() {
        try {
            CommitId tip = repository.tip();
            return new Step(
                    WHAT,
                    Outcome.WORKS,
                    "It is at " + tip.value().substring(0, 12) + " with "
                            + repository.paths(tip).size() + " files.");
        } catch (SourceUnavailableException failure) {
            return new Step(WHAT, Outcome.FAILED, String.valueOf(failure.getMessage()));
        }
    }
}
