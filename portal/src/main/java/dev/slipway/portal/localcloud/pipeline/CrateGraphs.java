package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads the crates of a commit from their {@code Cargo.toml}. */
@Component
@Profile("local")
class CrateGraphs {
    static final String LIBRARIES = "libraries/";

    private static final String FILE = "Cargo.toml";
    private static final Pattern NAME = Pattern.compile("(?m)^name\\s*=\\s*\"([^\"]+)\"");
    /** A dependency's key stands at the start of its line: {@code settings.workspace = true}, {@code settings = {…}}. */
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*\"?([A-Za-z0-9_-]+)\"?\\s*[.=]");

    private final SourceRepository repository;

    CrateGraphs(SourceRepository repository) {
        this.repository = repository;
    }

    CrateGraph at(CommitId commit) {
        Map<String, String> libraries = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        Set<FunctionName> functions = new TreeSet<>();
        for (String path : repository.paths(commit)) {
            if (!path.endsWith("/" + FILE) || !(path.startsWith(LIBRARIES) || path.startsWith("functions/"))) {
                continue;
            }
            String text = repository
                    .read(commit, path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
            Matcher name = NAME.matcher(text);
            if (!name.find()) {
                continue;
            }
            texts.put(name.group(1), text);
            if (path.startsWith(LIBRARIES)) {
                libraries.put(name.group(1), path.substring(0, path.length() - FILE.length()));
            } else if (FunctionName.check(name.group(1)).isEmpty()) {
                functions.add(new FunctionName(name.group(1)));
            }
        }
        Map<String, Set<String>> dependencies = new HashMap<>();
        texts.forEach((crate, text) -> dependencies.put(crate, named(text, libraries.keySet())));
        return new CrateGraph(libraries, dependencies, functions);
    }

    private static Set<String> named(String text, Set<String> libraries) {
        return KEY.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(libraries::contains)
                .collect(Collectors.toSet());
    }
}
