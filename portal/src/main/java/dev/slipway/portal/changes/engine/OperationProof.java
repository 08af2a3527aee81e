package dev.slipway.portal.changes.engine;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.sourcecontrol.CommitProof;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Proves a commit by the operation that made it: the trailer is a claim, the operation's own record is not. */
@Component
class OperationProof implements CommitProof {
    private final OperationRows operations;

    OperationProof(OperationRows operations) {
        this.operations = operations;
    }

    @Override
    public Optional<String> makerOf(CommitSummary commit) {
        return Optional.ofNullable(commit.trailers().get(OperationId.TRAILER))
                .flatMap(operations::findById)
                .filter(operation -> operation.made(commit.id()))
                .map(OperationRow::personId);
    }
}
