package dev.slipway.infra.build;

import dev.slipway.manifest.Architecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link BuildTool} of this machine: {@code cargo lambda build}.
 *
 * @param compiler what links for the other processor: {@code zig}, which cargo-lambda brings, or {@code cargo}
 */
public record CargoLambda(String compiler) implements BuildTool {

    /** The one that works without anything but cargo-lambda. */
    public static CargoLambda usual() {
        return new CargoLambda("zig");
    }

    @Override
    public String identity() {
        return "cargo-lambda " + compiler;
    }

    @Override
    public void build(Path workspace, Architecture architecture, Path output) throws IOException {
        Commands.run(workspace, command(architecture, output));
    }

    List<String> command(Architecture architecture, Path output) {
        List<String> command = new ArrayList<>(List.of("cargo"));
        command.addAll(arguments(architecture, output.toString()));
        command.addAll(List.of("--compiler", compiler));
        return command;
    }

    /** What both tools give to cargo. */
    static List<String> arguments(Architecture architecture, String output) {
        String processor = switch (architecture) {
            case ARM64 -> "--arm64";
            case X86_64 -> "--x86-64";
        };
        return List.of("lambda", "build", "--release", "--locked", "--workspace", processor, "--lambda-dir", output);
    }
}
