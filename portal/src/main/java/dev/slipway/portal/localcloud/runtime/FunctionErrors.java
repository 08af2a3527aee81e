package dev.slipway.portal.localcloud.runtime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a process reports as an error: an object with {@code errorType} and {@code errorMessage}. */
final class FunctionErrors {
    private static final Conversation.Answer.Error UNREADABLE = new Conversation.Answer.Error(
            "Runtime.UnknownReason", "The function reported an error in a form that Lambda does not know.");

    private final JsonMapper json;

    FunctionErrors(JsonMapper json) {
        this.json = json;
    }

    Conversation.Answer.Error read(Payload payload) {
        return switch (payload) {
            case Payload.TooLarge tooLarge -> UNREADABLE;
            case Payload.Whole whole -> parse(whole.bytes());
        };
    }

    private Conversation.Answer.Error parse(byte[] body) {
        try {
            JsonNode error = json.readTree(body);
            return error == null || !error.isObject()
                    ? UNREADABLE
                    : new Conversation.Answer.Error(
                            error.path("errorType").asString("Runtime.UnknownReason"),
                            error.path("errorMessage").asString(""));
        } catch (JacksonException e) {
            return UNREADABLE;
        }
    }
}
