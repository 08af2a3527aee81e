package dev.slipway.portal.localcloud.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the host answers to a call of the process. */
record RuntimeReply(int status, Map<String, String> headers, byte[] body) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    static RuntimeReply event(Map<String, String> headers, byte[] event) {
        return new RuntimeReply(200, headers, event);
    }

    static RuntimeReply accepted() {
        return json(202, "{\"status\":\"OK\"}");
    }

    static RuntimeReply noSuchCall() {
        return json(404, "{\"errorMessage\":\"The Runtime API has no such call.\",\"errorType\":\"InvalidPath\"}");
    }

    static RuntimeReply unknownRequest() {
        return json(
                400,
                "{\"errorMessage\":\"No invocation of this id is under way.\",\"errorType\":\"InvalidRequestID\"}");
    }

    static RuntimeReply tooLarge() {
        return json(
                413,
                "{\"errorMessage\":\"Exceeded maximum allowed payload size (" + Payload.LARGEST
                        + " bytes).\",\"errorType\":\"RequestEntityTooLarge\"}");
    }

    private static RuntimeReply json(int status, String text) {
        return new RuntimeReply(status, JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
