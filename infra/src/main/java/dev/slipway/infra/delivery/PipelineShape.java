package dev.slipway.infra.delivery;

import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.PackageFormat;

/**
 * What of a function its pipeline has to know beforehand. See docs/decisions/0043-images-go-up-the-same-road.md.
 *
 * @param readsStream whether it has the alarm of those that read a stream
 * @param format whether its executable goes into a zip or into an image
 */
public record PipelineShape(boolean readsStream, PackageFormat format) {

    /** That of the function that a manifest describes. */
    public static PipelineShape of(Manifest manifest) {
        return new PipelineShape(
                manifest.trigger() instanceof DynamoDbStream,
                manifest.sizing().packaging().format());
    }

    /** The CodeBuild project that synthesises it. */
    String project() {
        return switch (format) {
            case ZIP -> DeliveryNames.SYNTHESIS;
            case IMAGE -> DeliveryNames.IMAGE_SYNTHESIS;
        };
    }
}
