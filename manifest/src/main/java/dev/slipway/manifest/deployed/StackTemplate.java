package dev.slipway.manifest.deployed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A CloudFormation template, as far as its resources are looked at.
 *
 * @param resources all of them, in the order of the template
 */
public record StackTemplate(List<Resource> resources) {

    /** CloudFormation takes no larger template. */
    private static final int LARGEST = 1024 * 1024;

    /** Copies the resources. */
    public StackTemplate {
        resources = List.copyOf(resources);
    }

    /**
     * One resource.
     *
     * @param id its logical id
     * @param type such as {@code AWS::SQS::Queue}
     * @param properties what it is made of; empty where the template says nothing
     */
    public record Resource(String id, String type, Map<?, ?> properties) {

        /** The property of this name as a text; empty where it is none. */
        String text(String property) {
            return properties.get(property) instanceof String text ? text : "";
        }

        /** The fields of the property of this name; none where it has none. */
        Map<?, ?> fields(String property) {
            return StackTemplate.fields(properties.get(property));
        }
    }

    /**
     * Reads a template's JSON.
     *
     * @throws IllegalArgumentException if it is no template
     */
    public static StackTemplate of(String json) {
        if (!(load(json) instanceof Map<?, ?> root) || !(root.get("Resources") instanceof Map<?, ?> all)) {
            throw new IllegalArgumentException("The text is no CloudFormation template: it has no Resources.");
        }
        List<Resource> resources = new ArrayList<>();
        all.forEach((id, resource) -> resources.add(new Resource(
                String.valueOf(id),
                String.valueOf(fields(resource).get("Type")),
                fields(fields(resource).get("Properties")))));
        return new StackTemplate(resources);
    }

    /** The resources of a type. */
    public Stream<Resource> ofType(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }

    static Map<?, ?> fields(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Object load(String json) {
        // JSON is YAML.
        try {
            return new Load(LoadSettings.builder().setCodePointLimit(LARGEST).build()).loadFromString(json);
        } catch (YamlEngineException unreadable) {
            throw new IllegalArgumentException("The text is no CloudFormation template: it is no JSON.", unreadable);
        }
    }
}
