package dev.slipway.portal.api.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says beside what the endpoints say themselves. */
@Configuration
class Contract {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request does not fit: the problem says what, and what to do",
            "401", "No token that works was sent",
            "403", "The token may not do that, or its owner may not",
            "406", "The answer is JSON, and the request accepts none",
            "429", "The token has asked too often in the last minute",
            "500", "Something went wrong; the portal's log has the reference");

    @Bean
    OpenAPI describedApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Slipway")
                        .version("1")
                        .description("Reads functions, operations, performance, approvals and scorecards, and drafts "
                                + "functions that a person creates. Decisions are people's, in the portal."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token, made on the page API tokens: slw_…"))
                        .addSchemas(PROBLEM, problem()))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OpenApiCustomizer problemsOfAllOperations() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    ALWAYS.forEach((status, words) -> describe(operation, status, words));
                    if (path.contains("{")) {
                        describe(operation, "404", "There is nothing of that name or id");
                    }
                    if (operation.getRequestBody() != null) {
                        describe(operation, "415", "The body is no JSON");
                    }
                }));
    }

    private static void describe(Operation operation, String status, String words) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
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

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
