package dev.slipway.portal.guidelines;

import dev.slipway.portal.guidelines.ChartSpec.BrokenChart;
import dev.slipway.portal.shared.ShallowYaml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML of a block; what has not the form that is asked for is a {@link BrokenChart} that says so. */
final class BlockYaml {
    /** Far more than twenty curves need, in characters. */
    static final int LONGEST = 20_000;

    private BlockYaml() {}

    static Object load(String yaml) {
        if (yaml.length() > LONGEST) {
            throw new BrokenChart("The block has " + yaml.length() + " characters: write at most " + LONGEST + ".");
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel("chart").build();
            ShallowYaml.require(yaml, settings);
            Object loaded = new Load(settings).loadFromString(yaml);
            return loaded == null ? Map.of() : loaded;
        } catch (YamlEngineException e) {
            throw new BrokenChart("The block is no YAML: " + e.getMessage());
        }
    }

    static Map<?, ?> map(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new BrokenChart(what + " must be a mapping.");
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new BrokenChart("\"" + key + "\" is missing or is no text.");
    }
}
