package dev.slipway.manifest;

/**
 * The content of a function's {@code function.yaml}: what it is, what invokes it, and what it may use.
 *
 * @param identity name, owner and description
 * @param trigger what invokes it
 * @param sizing memory, time-out, architecture, scaling and packaging
 * @param needs parameters, secrets, resources and whether it runs in the VPC
 * @param template what it was generated from
 */
public record Manifest(Identity identity, Trigger trigger, Sizing sizing, Needs needs, TemplateRef template) {

    /** The version of the form of {@code function.yaml} that this release writes, and the newest that it reads. */
    public static final int SCHEMA = 1;

    /** The file's name inside a function's folder. */
    public static final String FILE_NAME = "function.yaml";

    /** Refuses a time-out that the trigger does not allow with an {@link InvalidValueException}. */
    public Manifest {
        Checks.demand(TimeoutSeconds.check(sizing.timeout().seconds(), trigger));
    }

    /** The function's name. */
    public FunctionName name() {
        return identity.name();
    }

    /** The team that owns the function. */
    public TeamName owner() {
        return identity.owner();
    }

    /** What the function does, in one sentence. */
    public Description description() {
        return identity.description();
    }

    /** The function's memory. */
    public MemorySize memory() {
        return sizing.memory();
    }

    /** How long one invocation may take. */
    public TimeoutSeconds timeout() {
        return sizing.timeout();
    }

    /** The function's processor. */
    public Architecture architecture() {
        return sizing.architecture();
    }

    /** How many environments the function has, and whether somebody waits for them. */
    public Scaling scaling() {
        return sizing.scaling();
    }

    /** How the function is packed. */
    public Packaging packaging() {
        return sizing.packaging();
    }

    /** The tables, queues and buckets that the function uses. */
    public Resources resources() {
        return needs.resources();
    }

    /** The same function with another memory size. */
    public Manifest withMemory(MemorySize memory) {
        return withSizing(sizing.withMemory(memory));
    }

    /** The same function with another time-out. */
    public Manifest withTimeout(TimeoutSeconds timeout) {
        return withSizing(sizing.withTimeout(timeout));
    }

    /** The same function with another name, owner or description. */
    public Manifest withIdentity(Identity other) {
        return new Manifest(other, trigger, sizing, needs, template);
    }

    /** The same function with another trigger. */
    public Manifest withTrigger(Trigger other) {
        return new Manifest(identity, other, sizing, needs, template);
    }

    /** The same function with another sizing. */
    public Manifest withSizing(Sizing other) {
        return new Manifest(identity, trigger, other, needs, template);
    }

    /** The same function with other needs. */
    public Manifest withNeeds(Needs other) {
        return new Manifest(identity, trigger, sizing, other, template);
    }

    /** The same function, generated from another template or another version of it. */
    public Manifest withTemplate(TemplateRef other) {
        return new Manifest(identity, trigger, sizing, needs, other);
    }
}
