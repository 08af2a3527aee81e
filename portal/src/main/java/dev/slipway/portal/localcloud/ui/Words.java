package dev.slipway.portal.localcloud.ui;

import dev.slipway.portal.localcloud.Report;
import dev.slipway.portal.uikit.Quantities;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Figures and texts as the tab writes them. */
final class Words {
    private static final int SHOWN_CHARACTERS = 50_000;
    private static final JsonMapper JSON = new JsonMapper();

    private Words() {}

    static String milliseconds(Duration duration) {
        return Quantities.exactMilliseconds(duration.toNanos() / 1e6);
    }

    static String init(Report report) {
        return report.coldStart() ? milliseconds(report.init()) : "none";
    }

    static String memory(Report report) {
        return report.maxMemoryMegabytes() == 0 ? "not known" : report.maxMemoryMegabytes() + " MB";
    }

    /** A response for reading: JSON with line breaks, anything else as it is; a long one is cut. */
    static String response(byte[] response) {
        String text = new String(response, StandardCharsets.UTF_8);
        if (text.length() > SHOWN_CHARACTERS) {
            return text.substring(0, SHOWN_CHARACTERS) + "\n… " + Quantities.bytes(response.length) + " in all";
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JacksonException e) {
            return text;
        }
    }
}
