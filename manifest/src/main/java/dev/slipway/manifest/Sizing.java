package dev.slipway.manifest;

/**
 * What Lambda gives a function to run with.
 *
 * @param memory its memory
 * @param timeout how long one invocation may take
 * @param architecture its processor
 * @param scaling how many environments it has
 * @param packaging how it is packed
 */
public record Sizing(
        MemorySize memory, TimeoutSeconds timeout, Architecture architecture, Scaling scaling, Packaging packaging) {

    /** The usual scaling and packaging. */
    public Sizing(MemorySize memory, TimeoutSeconds timeout, Architecture architecture) {
        this(memory, timeout, architecture, Scaling.usual(), Packaging.usual());
    }

    /** The same with another memory size. */
    public Sizing withMemory(MemorySize other) {
        return new Sizing(other, timeout, architecture, scaling, packaging);
    }

    /** The same with another time-out. */
    public Sizing withTimeout(TimeoutSeconds other) {
        return new Sizing(memory, other, architecture, scaling, packaging);
    }

    /** The same with another scaling. */
    public Sizing withScaling(Scaling other) {
        return new Sizing(memory, timeout, architecture, other, packaging);
    }

    /** The same with another packaging. */
    public Sizing withPackaging(Packaging other) {
        return new Sizing(memory, timeout, architecture, scaling, other);
    }
}
