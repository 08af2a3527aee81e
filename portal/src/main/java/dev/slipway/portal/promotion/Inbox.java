package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.sourcecontrol.FileDifference;
import java.util.List;
import java.util.Optional;

/** What waits for approval, as the signed-in person sees it. */
public interface Inbox {

    /** Everything that waits, what this person may approve first, then by how long it waits. */
    List<Dossier> waiting();

    /** What waits of one function. */
    Optional<Dossier> find(FunctionName function);

    /** What would change in the code: the files that differ from production; empty before the first release. */
    List<FileDifference> differences(Comparison comparison);

    /** How many releases wait for this person: those that they may approve. */
    int waitingForMe();
}
