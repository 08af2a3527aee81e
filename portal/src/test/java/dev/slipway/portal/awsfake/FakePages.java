package dev.slipway.portal.awsfake;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers a list a page at a time, with a token that says where the next one begins. */
final class FakePages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FakePages() {}

    static JsonNode page(JsonNode input, String member, List<ObjectNode> all, int itemsAPage) {
        int from = input.has("nextToken")
                ? Integer.parseInt(input.path("nextToken").asString())
                : 0;
        int until = Math.min(all.size(), from + itemsAPage);
        ObjectNode output = JSON.createObjectNode();
        ArrayNode items = output.putArray(member);
        all.subList(from, until).forEach(items::add);
        if (until < all.size()) {
            output.put("nextToken", String.valueOf(until));
        }
        return output;
    }
}
