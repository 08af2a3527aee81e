package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.MissingValue;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import dev.slipway.portal.localcloud.settings.LocalValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters and removes the values that a function declares. */
@Component
@Profile("local")
class ValueEntries {
    /** What Secrets Manager takes, in characters. */
    private static final int LONGEST = 65_536;

    private final LocalValues values;
    private final WarmEnvironments warm;

    ValueEntries(LocalValues values, WarmEnvironments warm) {
        this.values = values;
        this.warm = warm;
    }

    List<LocalValueState> states(Manifest manifest) {
        Set<MissingValue> missing = new HashSet<>(values.missing(manifest));
        return LocalValues.declared(manifest)
                .map(value -> new LocalValueState(value.kind(), value.name(), !missing.contains(value)))
                .toList();
    }

    void enter(Manifest manifest, Kind kind, String name, String value) {
        requireDeclared(manifest, kind, name);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The value of " + name + " cannot be kept: enter 1 to " + LONGEST + " characters.");
        }
        values.set(manifest.name(), kind, name, value);
        warm.end(manifest.name());
    }

    void remove(Manifest manifest, Kind kind, String name) {
        requireDeclared(manifest, kind, name);
        values.remove(manifest.name(), kind, name);
        warm.end(manifest.name());
    }

    private static void requireDeclared(Manifest manifest, Kind kind, String name) {
        if (LocalValues.declared(manifest).noneMatch(value -> value.equals(new MissingValue(kind, name)))) {
            throw new IllegalArgumentException(manifest.name() + " declares no " + name
                    + ": add it to function.yaml before its value is entered.");
        }
    }
}
