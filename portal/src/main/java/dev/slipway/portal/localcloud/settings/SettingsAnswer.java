package dev.slipway.portal.localcloud.settings;

import java.util.Map;
import java.util.Optional;

/** What is sent back for one call. */
record SettingsAnswer(int status, Map<String, Object> body) {
    private static final String TYPE = "__type";

    static SettingsAnswer ok(Map<String, Object> body) {
        return new SettingsAnswer(200, body);
    }

    static SettingsAnswer error(int status, String type, String message) {
        return new SettingsAnswer(status, Map.of(TYPE, type, "message", message));
    }

    Optional<String> errorType() {
        return Optional.ofNullable(body.get(TYPE)).map(Object::toString);
    }
}
