package dev.slipway.generator.http;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import java.util.List;

/** What a function has that answers a route of an HTTP API. */
public final class HttpApiContributor implements Contributor {

    private static final String FOLDER = "http-api";

    /** The field that every generated message has, and where an example request may carry it. */
    private static final String FIELD = "reference";

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        if (spec.trigger() instanceof HttpApi http) {
            contribute(http, draft);
        }
    }

    private static void contribute(HttpApi http, FunctionDraft draft) {
        List<String> variables = http.path().variables();
        boolean inPath = variables.contains(FIELD);
        boolean inBody = !inPath && hasBody(http.method());
        draft.word("kind", http.type())
                .word("named", "A caller's own name for what it asks")
                .word("unit", "request")
                .word("task", "Answers")
                .word("middleware", "HttpErrors")
                .word("deadline", "interactive")
                .word("ignoresUnknown", false)
                .word("method", http.method().name())
                .word("path", http.path().value())
                .word("examplePath", examplePath(http.path()))
                .word("variables", variables)
                .word(
                        "fields",
                        variables.stream().filter(name -> !name.equals(FIELD)).toList())
                .word("place", inPath ? "path" : inBody ? "body" : "query")
                .word("hasBody", hasBody(http.method()));
        draft.file("events/example.json", FOLDER)
                .file("proto/api.proto", FOLDER)
                .file("src/adapter.rs", FOLDER)
                .file("tests/handler.rs", FOLDER);
        if (hasBody(http.method())) {
            draft.file("events/protobuf.json", FOLDER);
        }
    }

    private static String examplePath(HttpPath path) {
        return path.value()
                .replace("{" + FIELD + "}", "example-1")
                .replace("{" + FIELD + "+}", "example-1")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static boolean hasBody(HttpMethod method) {
        return switch (method) {
            case POST, PUT, PATCH -> true;
            case GET, DELETE -> false;
        };
    }
}
