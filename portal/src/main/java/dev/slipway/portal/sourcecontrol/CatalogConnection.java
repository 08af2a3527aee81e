package dev.slipway.portal.sourcecontrol;

import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries out the catalog's repository: that its main branch can be read. */
@Component
class CatalogConnection implements ConnectionCheck {
    private static final String WHAT = "Read the main branch";

    private final SourceRepository repository;

    CatalogConnection(SourceRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Connection> connections() {
        // An address may carry a name and a password in front of its host.
        String address = repository.cloneAddress().replaceAll("//[^/@]+@", "//");
        return List.of(new Connection("Catalog repository", address, true, List.of(), List.of()));
    }

    @Override
    public ConnectionReport test(String name) {
        return new ConnectionReport(List.of(read()), Optional.empty());
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
