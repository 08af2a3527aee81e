package dev.slipway.portal.awsfake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** STS: says who is calling, and lends roles for a while. */
public final class FakeSts implements FakeService {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Duration lentFor = Duration.ofHours(1);
    private int lent;

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public Map<String, FakeOperation> operations() {
        return Map.of("AssumeRole", this::assume, "GetCallerIdentity", this::identity);
    }

    /** How long the next credentials are good for. */
    public void setLentFor(Duration duration) {
        lentFor = duration;
    }

    private JsonNode assume(JsonNode input) {
        lent++;
        ObjectNode output = JSON.createObjectNode();
        output.putObject("Credentials")
                .put("AccessKeyId", "ASIA%012d".formatted(lent))
                .put("SecretAccessKey", "lent")
                .put("SessionToken", "lent")
                .put("Expiration", Instant.now().plus(lentFor).toString());
        output.putObject("AssumedRoleUser")
                .put("AssumedRoleId", "AROA:" + input.path("RoleSessionName").asString())
                .put(
                        "Arn",
                        input.path("RoleArn")
                                        .asString()
                                        .replace(":iam:", ":sts:")
                                        .replace(":role/", ":assumed-role/") + "/"
                                + input.path("RoleSessionName").asString());
        return output;
    }

    private JsonNode identity(JsonNode input) {
        return JSON.createObjectNode()
                .put("Account", FakeAws.ACCOUNT)
                .put("Arn", "arn:aws:iam::" + FakeAws.ACCOUNT + ":user/portal")
                .put("UserId", "AIDAPORTAL");
    }
}
