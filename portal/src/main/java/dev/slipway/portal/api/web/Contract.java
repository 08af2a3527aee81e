package dev.slipway.portal.api.web;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** What {@code /api/openapi.json} says beside what the endpoints say themselves. */
@Configuration
class Contract {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request does not fit: the problem says what, and what to do",
            "401", "No token that works was sent",
            "403", "The token may not do that, or its owner may not",
            "406", "The answer is JSON, and the request accepts none",
            "429", "The token has asked too often in the last minute",
            "500", "Something went wrong; the portal's log has the reference"));
    private static final List<Tag> TAGS = List.of(
            tag("Functions", "What the catalog holds, how it is deployed, how it performs, and which checks it meets"),
            tag("Operations", "Changes that the portal makes to the catalog, each one a commit in the end"),
            tag("Approvals", "Releases that wait for production; people decide, in the portal"),
            tag("Scorecards", "How all functions stand against the house's checks"),
            tag("Drafts", "Functions that programs propose and people create"));

    @Bean
    OpenAPI describedApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Slipway")
                        .version("1")
                        .description("Reads functions, operations, performance, approvals and scorecards, and drafts "
                                + "functions that a person creates. Decisions are people's, in the portal."))
                .tags(TAGS)
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token, made on the page API tokens: slw_…")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OpenApiCustomizer problemsOfAllOperations() {
        return api -> {
            // What nothing has referred to until now would have been left out.
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getServers().forEach(server -> server.setDescription("This portal"));
            api.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        if (operation == item.getGet()) {
                            describeFreshness(operation);
                        }
                        ALWAYS.forEach((status, words) -> describe(operation, status, words));
                        if (path.contains("{")) {
                            describe(operation, "404", "There is nothing of that name or id");
                        }
                        if (DraftEndpoints.CREATE.equals(operation.getOperationId())) {
                            describe(operation, "409", "Too many drafts are open: the problem says what to do first");
                        }
                        if (operation.getRequestBody() != null) {
                            describe(operation, "413", "The body is longer than " + BodyLimit.MOST_BYTES + " bytes");
                            describe(operation, "415", "The body is no JSON");
                        }
                    }));
        };
    }

    private static void describeFreshness(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.forEach((status, response) -> response.addHeaderObject(
                HttpHeaders.ETAG, header("string", "Send it as If-None-Match, to be told whether this still holds")));
        responses.addApiResponse("304", new ApiResponse().description("What If-None-Match names still holds"));
    }

    private static void describe(Operation operation, String status, String words) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        ApiResponse response = new ApiResponse()
                .description(words)
                .content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, new MediaType().schema(problem)));
        operation.getResponses().addApiResponse(status, response);
        switch (status) {
            case "401" ->
                response.addHeaderObject(
                        HttpHeaders.WWW_AUTHENTICATE, header("string", "That a bearer token is asked for"));
            case "429" ->
                response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER, header("integer", "Seconds until the token may ask again"));
            default -> {}
        }
    }

    private static Header header(String type, String words) {
        return new Header().description(words).schema(new Schema<>().types(Set.of(type)));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .types(Set.of("object"))
                .description("RFC 9457")
                .addProperty("type", text("What kind of problem; about:blank where the title says it"))
                .addProperty("title", text("The kind in words"))
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text("What is wrong, and what to do"))
                .addProperty("instance", text("The address that was asked for"))
                .addProperty("reference", text("Number under which the portal's log has more"))
                .required(List.of("status", "title"));
    }

    private static Tag tag(String name, String words) {
        return new Tag().name(name).description(words);
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
