package dev.slipway.portal.awsfake;

import tools.jackson.databind.JsonNode;

/** One operation of a service: input members in, output members out, both as in the API model. */
@FunctionalInterface
public interface FakeOperation {

    /**
     * Answers a call.
     *
     * @throws AwsError for an error of the service
     */
    JsonNode answer(JsonNode input);
}
