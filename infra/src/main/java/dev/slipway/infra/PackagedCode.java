package dev.slipway.infra;

import dev.slipway.infra.build.Digests;
import dev.slipway.infra.build.ImageFolder;
import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.PackageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import software.amazon.awscdk.AssetHashType;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.lambda.AssetImageCodeProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.assets.AssetOptions;

/** Makes a function's code an asset of the CDK that is known by the digest of its bytes. */
final class PackagedCode {
    private PackagedCode() {}

    static Code of(RustFunctionProps props) {
        try {
            return switch (props.entry()) {
                case FunctionCode.Stub stub -> stub(props);
                case FunctionCode.Prebuilt prebuilt -> of(props, prebuilt.zip());
                case FunctionCode.Local local -> of(props, local.workspace().zip(local.crate(), architecture(props)));
                case FunctionCode.Docker docker ->
                    of(props, docker.workspace().zip(docker.crate(), architecture(props)));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("No code for " + props.function() + ": " + e.getMessage(), e);
        }
    }

    private static Code of(RustFunctionProps props, Path zip) throws IOException {
        PackageSize.check(props.function().name(), zip, props.options().sizing().packaging(), LocalDate.now());
        return isImage(props)
                ? image(props, ImageFolder.of(zip))
                : Code.fromAsset(
                        zip.toString(),
                        AssetOptions.builder()
                                .assetHashType(AssetHashType.CUSTOM)
                                .assetHash(Digests.of(zip))
                                .build());
    }

    private static Code stub(RustFunctionProps props) throws IOException {
        return isImage(props)
                ? image(props, ImageFolder.stub())
                : Code.fromAsset(
                        StubFolder.path(),
                        AssetOptions.builder()
                                .assetHashType(AssetHashType.CUSTOM)
                                .assetHash(StubFolder.HASH)
                                .build());
    }

    private static Code image(RustFunctionProps props, Path folder) {
        return Code.fromAssetImage(
                folder.toString(),
                AssetImageCodeProps.builder()
                        .platform(
                                switch (architecture(props)) {
                                    case ARM64 -> Platform.LINUX_ARM64;
                                    case X86_64 -> Platform.LINUX_AMD64;
                                })
                        .build());
    }

    static boolean isImage(RustFunctionProps props) {
        return props.options().sizing().packaging().format() == PackageFormat.IMAGE;
    }

    private static Architecture architecture(RustFunctionProps props) {
        return props.options().sizing().architecture();
    }
}
