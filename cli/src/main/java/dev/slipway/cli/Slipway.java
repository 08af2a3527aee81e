package dev.slipway.cli;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.PackageFormat;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The command line; {@link ExitCodes} says how a command ends. */
@Command(
        name = "slipway",
        description = "Creates, compares, upgrades, checks and analyses Rust functions of a catalog.",
        mixinStandardHelpOptions = true,
        version = "slipway 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            NewCommand.class,
            ListCommand.class,
            DiffCommand.class,
            UpgradeCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            LogsCommand.class,
            MemoryCommand.class,
            RegressionsCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, or something is invalid",
            "2:the command was not understood",
            "3:something differs (diff)",
            "4:there are conflicts to decide (upgrade)"
        })
public final class Slipway {

    private Slipway() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with its writers still to be set; tests read what it writes. */
    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Slipway());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new Refusals());
        commandLine.setParameterExceptionHandler(new Misunderstandings());
        commandLine
                .registerConverter(FunctionName.class, value(FunctionName::new))
                .registerConverter(TeamName.class, value(TeamName::new))
                .registerConverter(Description.class, value(Description::new))
                .registerConverter(ParameterName.class, value(ParameterName::new))
                .registerConverter(SecretName.class, value(SecretName::new))
                .registerConverter(ResourceName.class, value(ResourceName::new))
                .registerConverter(HttpPath.class, value(HttpPath::new))
                .registerConverter(MemorySize.class, number(MemorySize::new))
                .registerConverter(TimeoutSeconds.class, number(TimeoutSeconds::new))
                .registerConverter(EventBusName.class, value(EventBusName::new))
                .registerConverter(EventSource.class, value(EventSource::new))
                .registerConverter(DetailType.class, value(DetailType::new))
                .registerConverter(
                        TriggerChoice.class, Uses.word(TriggerChoice::of, "http, sqs, eventbridge or dynamodb-stream"))
                .registerConverter(HttpMethod.class, Uses.word(HttpMethod::of, "GET, POST, PUT, PATCH or DELETE"))
                .registerConverter(Architecture.class, Uses.word(Architecture::of, "arm64 or x86_64"))
                .registerConverter(PackageFormat.class, Uses.word(PackageFormat::of, "zip or image"))
                .registerConverter(Reason.class, value(Reason::new))
                .registerConverter(TableUse.class, value(Uses::table))
                .registerConverter(QueueUse.class, value(Uses::queue))
                .registerConverter(BucketUse.class, value(Uses::bucket));
        return commandLine;
    }

    private static <T> ITypeConverter<T> value(Function<String, T> constructor) {
        return text -> {
            try {
                return constructor.apply(text);
            } catch (InvalidValueException invalid) {
                throw new TypeConversionException(invalid.getMessage());
            }
        };
    }

    private static <T> ITypeConverter<T> number(Function<Integer, T> constructor) {
        ITypeConverter<T> checked = value(text -> constructor.apply(Integer.parseInt(text)));
        return text -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw new TypeConversionException("“" + text + "” is not a whole number.");
            }
            return checked.convert(text);
        };
    }
}
