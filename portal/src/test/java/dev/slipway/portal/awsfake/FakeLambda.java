package dev.slipway.portal.awsfake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lambda: functions with versions, aliases and provisioned concurrency, as the API describes them. */
public final class FakeLambda implements FakeService {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, List<ObjectNode>>> lists = new HashMap<>();
    private int itemsAPage = 50;

    @Override
    public String name() {
        return "lambda";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        return Map.of(
                "ListVersionsByFunction", input -> page(input, "Versions"),
                "ListAliases", input -> page(input, "Aliases"),
                "ListProvisionedConcurrencyConfigs", input -> page(input, "ProvisionedConcurrencyConfigs"));
    }

    /** Adds a version with the members of the API's FunctionConfiguration, given as JSON. */
    public void addVersion(String function, String configuration) {
        add(function, "Versions", configuration);
    }

    /** Adds an alias with the members of the API's AliasConfiguration, given as JSON. */
    public void addAlias(String function, String alias) {
        add(function, "Aliases", alias);
    }

    /** Adds provisioned concurrency with the members of the API's item, given as JSON. */
    public void addProvisioned(String function, String item) {
        add(function, "ProvisionedConcurrencyConfigs", item);
    }

    /** How many items a page has. */
    public void setItemsAPage(int items) {
        itemsAPage = items;
    }

    /** Forgets everything. */
    public void clear() {
        lists.clear();
        itemsAPage = 50;
    }

    private void add(String function, String list, String json) {
        lists.computeIfAbsent(function, first -> new HashMap<>())
                .computeIfAbsent(list, first -> new ArrayList<>())
                .add((ObjectNode) JSON.readTree(json));
    }

    private JsonNode page(JsonNode input, String list) {
        String function = input.path("FunctionName").asString();
        if (!lists.containsKey(function)) {
            throw new AwsError(404, "ResourceNotFoundException", "Function not found: " + function);
        }
        List<ObjectNode> all = lists.get(function).getOrDefault(list, List.of());
        int from = input.has("Marker") ? Integer.parseInt(input.path("Marker").asString()) : 0;
        int until = Math.min(all.size(), from + itemsAPage);
        ObjectNode output = JSON.createObjectNode();
        ArrayNode items = output.putArray(list);
        all.subList(from, until).forEach(items::add);
        if (until < all.size()) {
            output.put("NextMarker", String.valueOf(until));
        }
        return output;
    }
}
