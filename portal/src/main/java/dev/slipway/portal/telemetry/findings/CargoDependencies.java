package dev.slipway.portal.telemetry.findings;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of the crates that a {@code Cargo.toml} declares under {@code [dependencies]}. */
final class CargoDependencies {

    private CargoDependencies() {}

    static List<String> of(String cargoToml) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        for (String line : cargoToml.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                within = line.equals("[dependencies]");
                String table = "[dependencies.";
                if (line.startsWith(table) && line.endsWith("]")) {
                    names.add(line.substring(table.length(), line.length() - 1));
                }
            } else if (within && line.matches("[A-Za-z0-9_-]+\\s*(\\.[A-Za-z0-9_.-]+)?\\s*=.*")) {
                names.add(line.split("[\\s.=]", 2)[0]);
            }
        }
        return names;
    }
}
