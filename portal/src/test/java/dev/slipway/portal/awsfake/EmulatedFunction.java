package dev.slipway.portal.awsfake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** A function that an emulator really runs: release v3, published as version 1, to which the alias {@code live} points. */
public final class EmulatedFunction {
    private static final String BOOTSTRAP = """
            #!/usr/bin/env python3
            import os, urllib.request
            api = "http://" + os.environ["AWS_LAMBDA_RUNTIME_API"] + "/2018-06-01/runtime/invocation/"
            while True:
                with urllib.request.urlopen(api + "next") as event:
                    request, body = event.headers["Lambda-Runtime-Aws-Request-Id"], event.read()
                print("taking an order", flush=True)
                answer = urllib.request.Request(api + request + "/response", data=body, method="POST")
                urllib.request.urlopen(answer).read()
            """;

    private EmulatedFunction() {}

    /** Deploys it under a name, and waits until it can be called. */
    public static void deploy(LambdaClient lambda, String name) {
        lambda.createFunction(request -> request.functionName(name)
                .runtime(Runtime.PROVIDED_AL2023)
                .handler("bootstrap")
                .role("arn:aws:iam::000000000000:role/orders-api")
                .architectures(Architecture.ARM64)
                .memorySize(256)
                .tracingConfig(tracing -> tracing.mode(TracingMode.ACTIVE))
                .code(code -> code.zipFile(SdkBytes.fromByteArray(zip()))));
        lambda.waiter().waitUntilFunctionActiveV2(request -> request.functionName(name));
        lambda.publishVersion(request -> request.functionName(name).description("v3 3f2a1b9c0d"));
        lambda.createAlias(request -> request.functionName(name).name("live").functionVersion("1"));
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
            zip.write(BOOTSTRAP.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
