package dev.slipway.generator.settings;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.contribution.Contributor;
import dev.slipway.generator.contribution.Declaration;
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
        List<Declaration> declared = draft.declarations();
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (SettingKind kind : SettingKind.values()) {
            List<String> names = declared.stream()
                    .map(Declaration::setting)
                    .filter(setting -> setting.kind() == kind)
                    .map(SettingVariable::name)
                    .toList();
            if (!names.isEmpty()) {
                kinds.add(Map.of("plural", method(kind) + "s", "array", RustLayout.array(names, 8)));
            }
        }
        draft.word("kinds", kinds)
                .word("settings", fields(declared))
                .word("fetched", spec.needs().hasSettings());
        if (!declared.isEmpty()) {
            draft.file("src/settings.rs", "settings");
        }
    }

    private static List<Map<String, Object>> fields(List<Declaration> declared) {
        Map<SettingVariable, String> identifiers =
                FieldNames.of(declared.stream().map(Declaration::setting).toList());
        return declared.stream()
                .map(declaration -> {
                    SettingVariable setting = declaration.setting();
                    String field = identifiers.getOrDefault(setting, "");
                    return Map.<String, Object>of(
                            "field",
                            field,
                            "about",
                            declaration.about(),
                            "secret",
                            setting.kind() == SettingKind.SECRET,
                            "value",
                            RustLayout.call(field + ": values", method(setting.kind()), setting.name(), 12));
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
}
