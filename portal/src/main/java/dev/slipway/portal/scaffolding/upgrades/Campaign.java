package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import java.time.Instant;
import java.util.List;

/**
 * Many upgrades that were asked for at once, each an operation of its own.
 *
 * @param startedBy the person's name
 * @param own whether it is the reader's
 */
public record Campaign(CampaignId id, String startedBy, boolean own, Instant startedAt, List<Item> items) {

    public Campaign {
        items = List.copyOf(items);
    }

    /** A function of the campaign. */
    public record Item(FunctionName function, Progress progress) {}

    /** How far a function is. */
    public sealed interface Progress {

        /** Not begun: the portal ended before its turn came. */
        record Open() implements Progress {}

        /** Under way, or at its end, as an operation. */
        record Begun(OperationId operation, OperationState state, String failure) implements Progress {}

        /** Not begun, and not going to be, for a reason. */
        record LeftOut(String reason) implements Progress {}
    }

    /** How many functions are upgraded. */
    public long done() {
        return count(OperationState.SUCCEEDED);
    }

    /** How many upgrades failed. */
    public long failed() {
        return count(OperationState.FAILED) + count(OperationState.CANCELLED);
    }

    /** How many functions were left out. */
    public long leftOut() {
        return items.stream()
                .filter(item -> item.progress() instanceof Progress.LeftOut)
                .count();
    }

    /** Whether a function waits for somebody to go on. */
    public boolean isOpen() {
        return items.stream().anyMatch(item -> item.progress() instanceof Progress.Open);
    }

    /** Whether it goes on without anybody doing anything. */
    public boolean isUnderWay() {
        return items.stream()
                .anyMatch(item -> item.progress() instanceof Progress.Begun begun
                        && begun.state().isUnderWay());
    }

    private long count(OperationState state) {
        return items.stream()
                .filter(item -> item.progress() instanceof Progress.Begun begun && begun.state() == state)
                .count();
    }
}
