package dev.slipway.generator.settings;

import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The identifiers of the fields that hold a function's settings: one for each declared name, none twice. */
final class FieldNames {

    private FieldNames() {}

    /** Identifiers by setting, e.g. {@code quotes_currency} for {@code quotes/currency}. */
    static Map<SettingVariable, String> of(List<SettingVariable> declared) {
        Map<SettingVariable, String> identifiers = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (SettingVariable setting : declared) {
            String identifier = identifier(setting);
            int more = 2;
            while (!taken.add(identifier)) {
                identifier = identifier(setting) + "_" + more;
                more++;
            }
            identifiers.put(setting, identifier);
        }
        return identifiers;
    }

    private static String identifier(SettingVariable setting) {
        String snake = setting.name()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String suffix = "_" + setting.kind().name().toLowerCase(Locale.ROOT);
        boolean resource = setting.kind() != SettingKind.PARAMETER && setting.kind() != SettingKind.SECRET;
        boolean one = !snake.contains("_");
        // A bare word may be a keyword of Rust, and a number is no identifier: the kind makes both clear.
        if (resource || one) {
            snake = snake + suffix;
        }
        return Character.isDigit(snake.charAt(0)) || snake.startsWith("_")
                ? "of_" + snake.replaceAll("^_+", "")
                : snake;
    }
}
