package dev.slipway.portal.localcloud.runtime;

import dev.slipway.analysis.Source;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.telemetry.InvocationLogs;
import dev.slipway.portal.telemetry.LogStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The log lines of this machine's environments, as telemetry reads them. */
@Component
@Profile("local")
class LocalInvocationLogs implements InvocationLogs {
    private final LogFiles files;

    LocalInvocationLogs(LogFiles files) {
        this.files = files;
    }

    @Override
    public Source source() {
        return Source.LOCAL;
    }

    @Override
    public List<LogStream> read(FunctionName function, EnvironmentName environment, Instant from, Instant until) {
        Map<String, List<StoredLine>> streams =
                files.read(function, LocalEnvironment.of(environment), from, until).stream()
                        .collect(Collectors.groupingBy(StoredLine::stream, LinkedHashMap::new, Collectors.toList()));
        return streams.values().stream().map(LocalInvocationLogs::stream).toList();
    }

    private static LogStream stream(List<StoredLine> lines) {
        StoredLine first = lines.getFirst();
        String release = first.version().startsWith("$") ? first.version() : "v" + first.version();
        return new LogStream(
                first.stream(),
                release,
                first.architecture(),
                lines.stream().map(StoredLine::line).toList());
    }
}
