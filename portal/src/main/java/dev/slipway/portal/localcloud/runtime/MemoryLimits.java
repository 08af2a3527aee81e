package dev.slipway.portal.localcloud.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the memory of functions is limited here: by a control group where one can be made, else by looking often. */
@Component
@Profile("local")
class MemoryLimits {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLimits.class);

    private final Optional<Path> parent;
    private final CpuLimits processor;

    @Autowired
    MemoryLimits() {
        this(ControlGroup.writableParent(), new CpuLimits());
    }

    /** Without a limit on the processor. */
    MemoryLimits(Optional<Path> parent) {
        this(parent, new CpuLimits(Optional.empty()));
    }

    private MemoryLimits(Optional<Path> parent, CpuLimits processor) {
        this.parent = parent;
        this.processor = processor;
    }

    /** The limits of a process: its memory always, its processor where sizes are compared. */
    FunctionProcess.Limited all(long pid, int megabytes, boolean comparing) {
        return new FunctionProcess.Limited(
                limit(pid, megabytes), comparing ? processor.limit(pid, megabytes) : Optional.empty());
    }

    boolean canLimitProcessor() {
        return processor.available();
    }

    /** Limits a process and all that it starts from now on, if the machine can; the result is closed after its end. */
    Optional<ControlGroup> limit(long pid, int megabytes) {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ControlGroup.around(parent.get(), pid, megabytes));
        } catch (IOException e) {
            LOG.warn("Process {} cannot be put into a control group; its memory is sampled instead.", pid, e);
            return Optional.empty();
        }
    }

    String describe() {
        return parent.isPresent()
                ? "Memory is limited by a control group: the kernel ends a function that takes more than its manifest"
                        + " gives it."
                : "Memory is limited by looking at the resident size every " + ProcessWatch.INTERVAL.toMillis()
                        + " ms, since no control group can be made here: a function can exceed its limit for a moment"
                        + " before it is ended.";
    }
}
