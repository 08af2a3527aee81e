package dev.slipway.portal.awsfake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What AWS's command line understands: each operation of a service's API model is a command, each member of its input an option. */
public final class AwsCommandLine {
    private static final Set<String> OF_ALL =
            Set.of("--max-items", "--output", "--page-size", "--profile", "--query", "--region", "--starting-token");

    private AwsCommandLine() {}

    /**
     * The options of a command, such as {@code --log-group-name} of {@code logs} and {@code filter-log-events}; nothing where the
     * service has no such operation.
     */
    public static Optional<Set<String>> options(String service, String command) {
        if (service.equals("logs") && command.equals("tail")) {
            // The one command in use that is no operation.
            return Optional.of(Set.of("--since", "--follow", "--format", "--profile", "--region"));
        }
        ApiModel model = ApiModel.of(service);
        return StreamSupport.stream(model.operations().spliterator(), false)
                .map(operation -> operation.getKey())
                .filter(operation -> words(operation).equals(command))
                .findFirst()
                .map(operation -> Stream.concat(
                                model.inputMembers(operation).propertyNames().stream()
                                        .map(member -> "--" + words(member)),
                                OF_ALL.stream())
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
