package dev.slipway.portal.telemetry.findings;

import dev.slipway.analysis.InvocationStats;
import dev.slipway.portal.shared.GuidelineAnchor;
import dev.slipway.portal.telemetry.Slowness;
import dev.slipway.portal.telemetry.Slowness.Weight;
import dev.slipway.portal.telemetry.SlownessFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Less memory than what it has used, with a fifth more for what was not seen. */
@Component
class MemoryFloorCheck implements SlownessCheck {

    private static final double HEADROOM = 1.2;

    @Override
    public Optional<Slowness> look(SlownessFacts facts) {
        InvocationStats stats = facts.release().stats();
        int size = facts.release().memoryMb();
        boolean tight = stats.maxMemoryMb() > 0 && size > 0 && stats.maxMemoryMb() * HEADROOM > size;
        long outOfMemory = stats.counts().outOfMemory();
        if (!tight && outOfMemory == 0) {
            return Optional.empty();
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(String.format(
                Locale.ENGLISH,
                "It has used %d of %d MB at most; with a fifth of headroom it needs %d MB.",
                stats.maxMemoryMb(),
                size,
                (int) Math.ceil(stats.maxMemoryMb() * HEADROOM)));
        if (outOfMemory > 0) {
            evidence.add(outOfMemory + " requests of the range ran out of memory.");
        }
        return Optional.of(new Slowness(
                "memory floor",
                outOfMemory > 0 ? Weight.PROBLEM : Weight.WARNING,
                "It has too little memory: the next large request may end it.",
                evidence,
                GuidelineAnchor.MEMORY_TUNING));
    }
}
