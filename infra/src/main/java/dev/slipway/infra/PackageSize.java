package dev.slipway.infra;

import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.SizeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses zips that are too large for how their function is packed, and images that a zip would do for. */
final class PackageSize {
    private static final long MEGABYTE = 1_000_000;

    /** Megabytes of the largest zip by the house's rule: what Lambda takes by direct upload; by S3 it would take more. */
    static final long LARGEST_ZIP = 50;

    private PackageSize() {}

    static void check(String function, Path zip, Packaging packaging, LocalDate today) throws IOException {
        long size = Files.size(zip);
        if (packaging.format() == PackageFormat.IMAGE) {
            if (size <= LARGEST_ZIP * MEGABYTE) {
                throw refused(function, zip, "is small enough for a zip, which starts faster: write package: zip");
            }
            return;
        }
        if (size > LARGEST_ZIP * MEGABYTE) {
            throw refused(function, zip, "is over the 50 MB up to which a function is a zip: write package: image");
        }
        if (size > SizeLimit.MEGABYTES * MEGABYTE && !packaging.limit().isLifted(today)) {
            throw refused(function, zip, "is over " + SizeLimit.MEGABYTES + " MB" + advice(packaging.limit()));
        }
    }

    private static String advice(SizeLimit limit) {
        return switch (limit) {
            case SizeLimit.Usual usual ->
                ": drop what it does not need, or give it a sizeExemption with a reason and an end date";
            case SizeLimit.Exempt exempt ->
                ", and its exemption ended on " + exempt.until()
                        + ": drop what it does not need, or renew the exemption with a reason";
        };
    }

    private static IllegalArgumentException refused(String function, Path zip, String why) throws IOException {
        return new IllegalArgumentException("The zip of " + function + " has " + megabytes(Files.size(zip)) + " and "
                + why + ". It holds " + contents(zip) + ".");
    }

    private static String contents(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream()
                    .sorted(Comparator.comparingLong(ZipEntry::getCompressedSize)
                            .reversed())
                    .limit(5)
                    .map(entry -> entry.getName() + " (" + megabytes(entry.getCompressedSize()) + ")")
                    .collect(Collectors.joining(", "));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE);
    }
}
