package dev.slipway.portal.promotion.codepipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.manifest.deployed.DeliveryStage;
import dev.slipway.portal.aws.AwsFailure;
import dev.slipway.portal.promotion.Synthesised;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.S3Location;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Reads the templates that an execution's stage Build handed on to CloudFormation, from the very object that it deploys
 * from. What an execution handed on never changes, so each is read once. See
 * docs/decisions/0049-rights-are-compared-as-they-are-synthesised.md.
 */
final class Templates {
    static final String READ = "s3:GetObject";

    /** CloudFormation takes no larger template; it is measured in bytes. */
    private static final int LARGEST_TEMPLATE = 1024 * 1024;

    private static final int MOST_ENTRIES = 100;
    private static final int KEPT = 200;

    private final PipelineCalls calls;
    private final S3Client s3;
    private final Cache<Wanted, String> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What is missing is asked for again after a while, since a right may be given, and not at each look at a page. */
    private final Cache<Wanted, Synthesised.Missing> missed = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** One template of one execution. */
    private record Wanted(String executionId, String file) {}

    Templates(PipelineCalls calls, S3Client s3) {
        this.calls = calls;
        this.s3 = s3;
    }

    /** The template of a stack that an execution synthesised. */
    Synthesised of(String pipeline, String executionId, String stack) {
        Wanted wanted = new Wanted(executionId, stack + ".template.json");
        String known = read.getIfPresent(wanted);
        if (known != null) {
            return new Synthesised.Template(known);
        }
        Synthesised.Missing before = missed.getIfPresent(wanted);
        if (before != null) {
            return before;
        }
        Synthesised found = fetch(pipeline, wanted);
        switch (found) {
            case Synthesised.Template template -> read.put(wanted, template.json());
            case Synthesised.Missing missing -> missed.put(wanted, missing);
            case Synthesised.NotNeeded none -> {}
        }
        return found;
    }

    private Synthesised fetch(String pipeline, Wanted wanted) {
        try {
            Optional<S3Location> place = calls.actions(pipeline, wanted.executionId()).stream()
                    .flatMap(action -> handedOn(action).stream())
                    .findFirst();
            return place.isEmpty()
                    ? new Synthesised.Missing("the pipeline handed no templates on")
                    : template(place.get(), wanted);
        } catch (NoSuchKeyException | NoSuchBucketException gone) {
            return new Synthesised.Missing("no longer kept");
        } catch (SdkException failed) {
            return new Synthesised.Missing(AwsFailure.of(failed, READ).sentence());
        } catch (IOException broken) {
            return new Synthesised.Missing("the pipeline's object is no zip of templates");
        }
    }

    private Synthesised template(S3Location place, Wanted wanted) throws IOException {
        try (InputStream object =
                        s3.getObject(request -> request.bucket(place.bucket()).key(place.key()));
                ZipInputStream zip = new ZipInputStream(object)) {
            ZipEntry entry = zip.getNextEntry();
            for (int seen = 0; entry != null && seen < MOST_ENTRIES; seen++) {
                if (entry.getName().equals(wanted.file())) {
                    byte[] bytes = zip.readNBytes(LARGEST_TEMPLATE + 1);
                    if (bytes.length > LARGEST_TEMPLATE) {
                        return new Synthesised.Missing("the template is larger than CloudFormation takes");
                    }
                    return new Synthesised.Template(new String(bytes, StandardCharsets.UTF_8));
                }
                entry = zip.getNextEntry();
            }
            return new Synthesised.Missing("the pipeline handed no " + wanted.file() + " on");
        }
    }

    private static Optional<S3Location> handedOn(ActionExecutionDetail action) {
        return DeliveryStage.BUILD.title().equals(action.stageName()) && action.output() != null
                ? action.output().outputArtifacts().stream()
                        .flatMap(artifact -> Optional.ofNullable(artifact.s3location()).stream())
                        .filter(place -> place.bucket() != null && place.key() != null)
                        .findFirst()
                : Optional.empty();
    }
}
