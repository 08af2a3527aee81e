package dev.slipway.analysis.memory;

import dev.slipway.analysis.memory.MemoryAdvice.Finding;
import java.util.Locale;

/** Sentences that say why a size is recommended, and what it does to cost and duration. */
final class Reasons {

    private Reasons() {}

    static String of(MemoryQuestion question, Evidence evidence, Projection.Projected projected, Finding finding) {
        String floor =
                question.currentMb() < MemoryFloor.above(question.maxMemoryMb()) ? shortOfMemory(question) + " " : "";
        String measured = "Measured: " + evidence.inWords() + ". ";
        String size = finding == Finding.OPTIMAL
                ? "The current " + projected.memoryMb() + " MB is "
                : projected.memoryMb() + " MB is ";
        return floor + measured + size + best(question.goal()) + basis(evidence, projected.memoryMb()) + "."
                + consequences(question, evidence, projected.memoryMb());
    }

    static String shortOfMemory(MemoryQuestion question) {
        return "It has used " + question.maxMemoryMb() + " of " + question.currentMb() + " MB, too close to the limit.";
    }

    private static String best(Goal goal) {
        return switch (goal) {
            case COST -> "the cheapest";
            case BALANCED -> "the best balanced";
            case SPEED -> "the fastest";
        };
    }

    private static String basis(Evidence evidence, int memoryMb) {
        if (evidence.has(memoryMb)) {
            return " measured size, and no other promises clearly more";
        }
        return evidence.holds(memoryMb)
                ? " by the fit between these sizes"
                : " by most fits to these sizes, though outside of them: watch it after the change";
    }

    private static String consequences(MemoryQuestion question, Evidence evidence, int memoryMb) {
        int currentMb = question.currentMb();
        if (memoryMb == currentMb || !evidence.has(memoryMb) || !evidence.has(currentMb)) {
            return "";
        }
        double slower =
                evidence.at(memoryMb).durationMs() / evidence.at(currentMb).durationMs();
        double dearer = slower * memoryMb / currentMb;
        return String.format(
                Locale.ROOT,
                " Against the current %d MB a request takes %s as long and its duration costs %s as much.",
                currentMb,
                Words.times(slower),
                Words.times(dearer));
    }
}
