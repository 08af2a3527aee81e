package dev.slipway.cli;

import dev.slipway.manifest.Concurrency;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SizeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a function asks for beyond the usual, given as options. */
final class TypedOptions {

    @Option(
            names = "--latency-critical",
            description = "Somebody waits for each call; provisioned concurrency needs this.")
    private boolean latencyCritical;

    @Option(names = "--reserved", paramLabel = "N", description = "Concurrency to reserve, with --concurrency-reason.")
    private int reserved;

    @Option(
            names = "--provisioned",
            paramLabel = "N",
            description = "Environments to keep ready, with --concurrency-reason.")
    private int provisioned;

    @Option(names = "--concurrency-reason", paramLabel = "TEXT", description = "Why it gets concurrency of its own.")
    private @Nullable Reason reason;

    @Option(names = "--vpc", description = "Runs in the account's VPC.")
    private boolean vpc;

    @Option(names = "--package", paramLabel = "FORMAT", description = "zip (unless given) or image.")
    private PackageFormat format = PackageFormat.ZIP;

    @Option(
            names = "--size-exemption-reason",
            paramLabel = "TEXT",
            description = "Why its zip may have more than 20 MB, with --size-exemption-until.")
    private @Nullable Reason exemption;

    @Option(
            names = "--size-exemption-until",
            paramLabel = "DATE",
            description = "The last day on which it may, e.g. 2027-03-31.")
    private @Nullable LocalDate until;

    boolean vpc() {
        return vpc;
    }

    Scaling scaling() {
        if (reason != null) {
            return new Scaling(Concurrency.of(reserved, provisioned, reason), latencyCritical);
        }
        if (reserved != 0 || provisioned != 0) {
            throw new RefusedException(
                    "Concurrency needs a reason: say with --concurrency-reason who needs it, and" + " what for.");
        }
        return new Scaling(Concurrency.shared(), latencyCritical);
    }

    Packaging packaging() {
        if (exemption != null && until != null) {
            return new Packaging(format, new SizeLimit.Exempt(exemption, until));
        }
        if (exemption != null || until != null) {
            throw new RefusedException(
                    "An exemption from the size limit needs both --size-exemption-reason and --size-exemption-until.");
        }
        return new Packaging(format, SizeLimit.usual());
    }
}
