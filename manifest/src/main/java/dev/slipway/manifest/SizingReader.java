package dev.slipway.manifest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads memory, time-out, architecture, scaling and packaging of a manifest. */
final class SizingReader {

    private static final List<String> ARCHITECTURES =
            Arrays.stream(Architecture.values()).map(Architecture::keyword).toList();
    private static final List<String> FORMATS =
            Arrays.stream(PackageFormat.values()).map(PackageFormat::keyword).toList();

    private SizingReader() {}

    static Optional<Sizing> read(Fields root) {
        Optional<MemorySize> memory = root.number("memory", MemorySize::new);
        Optional<TimeoutSeconds> timeout = root.number("timeout", TimeoutSeconds::new);
        Optional<Architecture> architecture = root.choice("architecture", Architecture::of, ARCHITECTURES);
        Optional<Scaling> scaling = scaling(root);
        Optional<Packaging> packaging = packaging(root);
        return memory.isPresent()
                        && timeout.isPresent()
                        && architecture.isPresent()
                        && scaling.isPresent()
                        && packaging.isPresent()
                ? Optional.of(
                        new Sizing(memory.get(), timeout.get(), architecture.get(), scaling.get(), packaging.get()))
                : Optional.empty();
    }

    private static Optional<Scaling> scaling(Fields root) {
        Optional<Boolean> latencyCritical = root.flag("latencyCritical");
        Optional<Node> asked = root.optional("concurrency");
        Optional<Concurrency> concurrency =
                asked.isEmpty() ? Optional.of(Concurrency.shared()) : asked.flatMap(node -> concurrency(root, node));
        return concurrency.flatMap(c -> latencyCritical.flatMap(
                critical -> root.accepted(asked.orElse(root.node()), () -> new Scaling(c, critical))));
    }

    private static Optional<Concurrency> concurrency(Fields root, Node node) {
        return Fields.of(node, "concurrency", ManifestForm.CONCURRENCY, root.problems())
                .flatMap(fields -> {
                    Optional<Integer> reserved = environments(fields, "reserved");
                    Optional<Integer> provisioned = environments(fields, "provisioned");
                    Optional<Reason> reason = fields.text("reason", Reason::new);
                    return reserved.flatMap(r -> provisioned.flatMap(p ->
                            reason.flatMap(why -> fields.accepted(node, () -> Concurrency.of(r, p, why)))));
                });
    }

    /** A number of environments, 0 where the field is absent, and nothing where it is refused. */
    private static Optional<Integer> environments(Fields fields, String name) {
        Optional<Node> node = fields.optional(name);
        return node.isEmpty()
                ? Optional.of(0)
                : node.flatMap(number -> fields.number(number, name, environments -> {
                    Checks.demand(Concurrency.check(environments));
                    return environments;
                }));
    }

    private static Optional<Packaging> packaging(Fields root) {
        Optional<Node> word = root.optional("package");
        Optional<PackageFormat> format = word.isEmpty()
                ? Optional.of(PackageFormat.ZIP)
                : word.flatMap(node -> root.choice(node, "package", PackageFormat::of, FORMATS));
        Optional<Node> exemption = root.optional("sizeExemption");
        Optional<SizeLimit> limit =
                exemption.isEmpty() ? Optional.of(SizeLimit.usual()) : exemption.flatMap(node -> exemption(root, node));
        return format.flatMap(f ->
                limit.flatMap(l -> root.accepted(exemption.orElse(root.node()), () -> new Packaging(f, l))));
    }

    private static Optional<SizeLimit> exemption(Fields root, Node node) {
        return Fields.of(node, "sizeExemption", ManifestForm.SIZE_EXEMPTION, root.problems())
                .flatMap(fields -> {
                    Optional<Reason> reason = fields.text("reason", Reason::new);
                    Optional<LocalDate> until = fields.text("until", SizingReader::date);
                    return reason.flatMap(why -> until.map(day -> new SizeLimit.Exempt(why, day)));
                });
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new InvalidValueException(
                    new Refusal(Checks.quoted(text) + " is no day", "write year, month and day, e.g. 2027-03-31"));
        }
    }
}
