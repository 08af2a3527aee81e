package dev.slipway.infra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A template as tests look at it: its resources, and a text that is short enough to be read in a review. */
record SynthesisedTemplate(Map<?, ?> content) {

    /** Properties of all resources of this type. */
    List<Map<?, ?>> ofType(String type) {
        List<Map<?, ?>> found = new ArrayList<>();
        resources().values().forEach(resource -> {
            if (type.equals(resource.get("Type"))) {
                found.add(resource.get("Properties") instanceof Map<?, ?> properties ? properties : Map.of());
            }
        });
        return found;
    }

    Map<String, Map<?, ?>> resources() {
        Map<String, Map<?, ?>> resources = new LinkedHashMap<>();
        ((Map<?, ?>) content.get("Resources"))
                .forEach((name, resource) -> resources.put((String) name, (Map<?, ?>) resource));
        return resources;
    }

    /** The same of the policies whose names begin with this one. */
    List<Grant> grantsOf(String name) {
        Map<String, Map<?, ?>> chosen = new LinkedHashMap<>();
        resources().forEach((id, resource) -> {
            if (id.startsWith(name)) {
                chosen.put(id, resource);
            }
        });
        return new SynthesisedTemplate(Map.of("Resources", chosen)).grants();
    }

    /** All that policies allow, one action on one resource each. */
    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        for (String type : List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")) {
            ofType(type).forEach(policy -> grants.addAll(Grant.of((Map<?, ?>) policy.get("PolicyDocument"))));
        }
        for (Map<?, ?> role : ofType("AWS::IAM::Role")) {
            if (role.get("Policies") instanceof List<?> policies) {
                policies.forEach(policy ->
                        grants.addAll(Grant.of((Map<?, ?>) ((Map<?, ?>) policy).get("PolicyDocument"))));
            }
        }
        return grants;
    }

    /**
     * The resources as YAML: names without their hashes, ARNs in short form, and nothing that the CDK adds for itself.
     *
     * @param types the types to show, or none for all
     */
    String text(String... types) {
        Map<String, Object> shown = new TreeMap<>();
        resources().forEach((name, resource) -> {
            if (types.length > 0 && !List.of(types).contains(resource.get("Type"))) {
                return;
            }
            Map<String, Object> brief = new LinkedHashMap<>();
            resource.forEach((key, value) -> {
                if (!key.equals("Metadata")) {
                    brief.put((String) key, shortened(value));
                }
            });
            shown.put(shortName(name), brief);
        });
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(140)
                        .build())
                .dumpToString(shown);
    }

    private static Object shortened(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1) {
                Map.Entry<?, ?> only = map.entrySet().iterator().next();
                switch ((String) only.getKey()) {
                    case "Ref":
                        return "!Ref " + shortName((String) only.getValue());
                    case "Fn::GetAtt":
                        List<?> parts = (List<?>) only.getValue();
                        return "!GetAtt " + shortName((String) parts.get(0)) + "." + parts.get(1);
                    case "Fn::Sub":
                        return "!Sub " + shortened(only.getValue());
                    default:
                        break;
                }
            }
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, inner) -> result.put((String) key, shortened(inner)));
            return result;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SynthesisedTemplate::shortened).toList();
        }
        return value instanceof String text ? text.replaceAll("[0-9a-f]{64}", "<digest>") : value;
    }

    /** The CDK ends a name with eight digits of a hash, and a version with 32 more. */
    private static String shortName(String name) {
        return name.replaceAll("[0-9A-F]{8}([0-9a-f]{32})?$", "").replaceAll("^Function(?=.)", "");
    }
}
