package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Editors validate by the schema and Slipway by its parser: the two must say the same. */
class JsonSchemaTest {

    private final Map<String, Object> schema = schema();

    @Test
    void namesTheFieldsThatTheParserKnows() {
        assertThat(fields("properties")).containsExactlyElementsOf(ManifestForm.ROOT);
        assertThat(fields("$defs", "httpTrigger", "properties")).containsExactlyElementsOf(ManifestForm.HTTP_TRIGGER);
        assertThat(fields("$defs", "sqsTrigger", "properties")).containsExactlyElementsOf(ManifestForm.SQS_TRIGGER);
        assertThat(fields("properties", "concurrency", "properties"))
                .containsExactlyElementsOf(ManifestForm.CONCURRENCY);
        assertThat(fields("properties", "sizeExemption", "properties"))
                .containsExactlyElementsOf(ManifestForm.SIZE_EXEMPTION);
        assertThat(fields("$defs", "eventBridgeTrigger", "properties"))
                .containsExactlyElementsOf(ManifestForm.EVENT_BRIDGE_TRIGGER);
        assertThat(fields("$defs", "streamTrigger", "properties"))
                .containsExactlyElementsOf(ManifestForm.STREAM_TRIGGER);
        assertThat(fields("properties", "resources", "properties")).containsExactlyElementsOf(ManifestForm.RESOURCES);
        assertThat(fields("$defs", "dataUse", "properties")).containsExactlyElementsOf(ManifestForm.RESOURCE);
        assertThat(fields("$defs", "queueUse", "properties")).containsExactlyElementsOf(ManifestForm.RESOURCE);
        assertThat(fields("properties", "template", "properties")).containsExactlyElementsOf(ManifestForm.TEMPLATE);
    }

    @Test
    void acceptsNoOtherFields() {
        for (String[] object : List.of(
                new String[] {},
                new String[] {"$defs", "httpTrigger"},
                new String[] {"$defs", "sqsTrigger"},
                new String[] {"properties", "concurrency"},
                new String[] {"properties", "sizeExemption"},
                new String[] {"$defs", "eventBridgeTrigger"},
                new String[] {"$defs", "streamTrigger"},
                new String[] {"properties", "resources"},
                new String[] {"properties", "template"})) {
            assertThat(at(object)).containsEntry("additionalProperties", false);
        }
    }

    @Test
    void hasTheSameLimitsAndChoices() {
        assertThat(at("properties", "schema")).containsEntry("const", Manifest.SCHEMA);
        assertThat(at("properties", "memory"))
                .containsEntry("minimum", MemorySize.SMALLEST)
                .containsEntry("maximum", MemorySize.LARGEST);
        assertThat(at("properties", "timeout")).containsEntry("maximum", TimeoutSeconds.LONGEST);
        assertThat(at("properties", "name")).containsEntry("maxLength", FunctionName.LONGEST);
        assertThat(at("properties", "description")).containsEntry("maxLength", Description.LONGEST);
        assertThat(at("$defs", "sqsTrigger", "properties", "batchSize")).containsEntry("maximum", BatchSize.LARGEST);
        assertThat(at("$defs", "environments")).containsEntry("maximum", Concurrency.MOST);
        assertThat(at("$defs", "reason")).containsEntry("maxLength", Reason.LONGEST);
        assertThat(at("properties", "package")).containsEntry("enum", words(PackageFormat.values()));
        assertThat(at("$defs", "streamTrigger", "properties", "batchSize"))
                .containsEntry("maximum", StreamBatchSize.LARGEST);
        assertThat(at("$defs", "eventBridgeTrigger", "properties", "detailType"))
                .containsEntry("maxLength", DetailType.LONGEST);
        assertThat(at("properties", "architecture")).containsEntry("enum", words(Architecture.values()));
        assertThat(at("$defs", "httpTrigger", "properties", "method"))
                .containsEntry("enum", words(HttpMethod.values()));
        assertThat(at("$defs", "dataUse", "properties", "access")).containsEntry("enum", words(DataAccess.values()));
        assertThat(at("$defs", "queueUse", "properties", "access")).containsEntry("enum", words(QueueAccess.values()));
    }

    private static List<String> words(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    private List<String> fields(String... path) {
        return List.copyOf(at(path).keySet());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> at(String... path) {
        Map<String, Object> found = schema;
        for (String step : path) {
            found = (Map<String, Object>) found.get(step);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> schema() {
        // JSON is a part of YAML, so no other reader is needed.
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(ManifestSchema.text());
    }
}
