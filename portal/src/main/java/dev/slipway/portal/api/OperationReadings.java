package dev.slipway.portal.api;

import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Operations as programs read them. */
@Component
public class OperationReadings {
    private final Operations operations;

    OperationReadings(Operations operations) {
        this.operations = operations;
    }

    /** The newest, newest first. */
    public List<OperationSummary> newest(int limit) {
        return operations.newest(limit).stream().map(OperationSummary::of).toList();
    }

    /**
     * One operation.
     *
     * @throws NotFoundException if there is none of that id
     */
    public OperationSummary.Details find(String id) {
        return Optional.of(id)
                .filter(OperationId::isValid)
                .flatMap(valid -> operations.find(new OperationId(valid)))
                .map(OperationSummary.Details::of)
                .orElseThrow(() -> new NotFoundException(
                        "There is no operation " + id + ": /api/v1/operations lists the newest."));
    }
}
