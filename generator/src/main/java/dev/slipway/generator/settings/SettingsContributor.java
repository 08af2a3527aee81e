package dev.slipway.generator.settings;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.FunctionDraft;
import dev.slipway.manifest.SettingKind;
import dev.slipway.manifest.SettingVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings of a function that declares parameters, secrets or resources: one typed field for each name. */
public final class SettingsContributor implements Contributor {

    @Override
    public void contribute(FunctionSpec spec, FunctionDraft draft) {
        List<SettingVariable> declared = SettingVariable.of(spec.needs());
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (SettingKind kind : SettingKind.values()) {
            List<String> names = declared.stream()
                    .filter(setting -> setting.kind() == kind)
                    .map(SettingVariable::name)
                    .toList();
            if (!names.isEmpty()) {
                kinds.add(Map.of("plural", plural(kind), "names", names, "array", RustLayout.array(names, 8)));
            }
        }
        draft.word("kinds", kinds)
                .word("settings", fields(declared))
                .word("fetched", spec.needs().hasSettings());
        if (!declared.isEmpty()) {
            draft.file("src/settings.rs", "settings");
        }
        if (spec.needs().hasSettings()) {
            draft.crate("settings", "aws");
        }
    }

    private static List<Map<String, Object>> fields(List<SettingVariable> declared) {
        Map<SettingVariable, String> identifiers = FieldNames.of(declared);
        return declared.stream()
                .map(setting -> {
                    String field = identifiers.getOrDefault(setting, "");
                    String call = method(setting.kind());
                    return Map.<String, Object>of(
                            "field",
                            field,
                            "name",
                            setting.name(),
                            "title",
                            Character.toUpperCase(call.charAt(0)) + call.substring(1),
                            "secret",
                            setting.kind() == SettingKind.SECRET,
                            "value",
                            RustLayout.call(field + ": values", call, setting.name(), 12));
                })
                .toList();
    }

    private static String method(SettingKind kind) {
        return switch (kind) {
            case PARAMETER -> "parameter";
            case SECRET -> "secret";
            case TABLE -> "table";
            case QUEUE -> "queue";
            case BUCKET -> "bucket";
        };
    }

    private static String plural(SettingKind kind) {
        return method(kind) + "s";
    }
}
