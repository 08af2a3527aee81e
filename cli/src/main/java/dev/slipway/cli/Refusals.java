package dev.slipway.cli;

import dev.slipway.generator.CatalogException;
import dev.slipway.generator.cargo.CargoLockException;
import dev.slipway.generator.output.OutputRefusedException;
import dev.slipway.manifest.InvalidValueException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows a refusal as its sentence, without a stack trace; what nobody expected keeps its trace. */
final class Refusals implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) throws Exception {
        String message = switch (thrown) {
            case InvalidValueException invalid -> invalid.getMessage();
            case RefusedException refused -> refused.getMessage();
            case CargoLockException lock -> lock.getMessage();
            case OutputRefusedException refused -> refused.getMessage();
            case CatalogException catalog -> catalog.getMessage();
            case IOException io -> "A file cannot be read or written: " + io.getMessage() + ".";
            default -> throw thrown;
        };
        command.getErr().println(message);
        return ExitCodes.REFUSED;
    }
}
