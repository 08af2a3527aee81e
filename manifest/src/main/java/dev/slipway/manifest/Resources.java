package dev.slipway.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables, queues and buckets that a function uses, each listed once, in the order of the manifest.
 *
 * @param tables DynamoDB tables
 * @param queues SQS queues that it sends to
 * @param buckets S3 buckets
 */
public record Resources(List<TableUse> tables, List<QueueUse> queues, List<BucketUse> buckets) {

    private static final Resources NONE = new Resources(List.of(), List.of(), List.of());

    /** Copies the lists; refuses a name that is listed twice with an {@link InvalidValueException}. */
    public Resources {
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
        buckets = List.copyOf(buckets);
        Stream.of(
                        Checks.clashes(
                                SettingKind.TABLE,
                                tables.stream().map(use -> use.name().value()).toList()),
                        Checks.clashes(
                                SettingKind.QUEUE,
                                queues.stream().map(use -> use.name().value()).toList()),
                        Checks.clashes(
                                SettingKind.BUCKET,
                                buckets.stream().map(use -> use.name().value()).toList()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refusal -> {
                    throw new InvalidValueException(refusal);
                });
    }

    /** No resources at all. */
    public static Resources none() {
        return NONE;
    }
}
