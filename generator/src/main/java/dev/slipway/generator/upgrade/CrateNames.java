package dev.slipway.generator.upgrade;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a {@code Cargo.toml} which crates it names: as much of TOML as tells how two versions of it differ. */
final class CrateNames {

    private static final Pattern TABLE = Pattern.compile("\\s*\\[([^\\[\\]]+)]\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*\"?([A-Za-z0-9_-]+)\"?\\s*[.=].*");
    private static final Pattern KIND = Pattern.compile("(?:target\\..+\\.)?(?:dev-|build-)?dependencies");
    private static final Pattern OWN_TABLE =
            Pattern.compile("(?:target\\..+\\.)?(?:dev-|build-)?dependencies\\.\"?([A-Za-z0-9_-]+)\"?");

    private CrateNames() {}

    /** The names in every table of dependencies. */
    static Set<String> in(String cargoToml) {
        Set<String> names = new TreeSet<>();
        boolean inDependencies = false;
        for (String line : cargoToml.lines().toList()) {
            Matcher table = TABLE.matcher(line);
            if (table.matches()) {
                String name = table.group(1).strip();
                inDependencies = KIND.matcher(name).matches();
                Matcher own = OWN_TABLE.matcher(name);
                if (own.matches()) {
                    names.add(own.group(1));
                }
            } else if (inDependencies) {
                Matcher key = KEY.matcher(line);
                if (key.matches()) {
                    names.add(key.group(1));
                }
            }
        }
        return names;
    }
}
