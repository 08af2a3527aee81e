package dev.slipway.catalog.cdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where two templates differ: the type of the resource and the path of the property. */
final class TemplateDifference {
    private final List<String> found = new ArrayList<>();

    private TemplateDifference() {}

    static List<String> between(Path left, Path right) throws IOException {
        TemplateDifference difference = new TemplateDifference();
        difference.compare("", read(left), read(right));
        return difference.found;
    }

    /** The CDK names a version by a digest of its function: the name differs where the function does, and only there. */
    private static Object read(Path template) throws IOException {
        String text = Files.readString(template).replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1");
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private void compare(String path, Object left, Object right) {
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            Set<Object> keys = new LinkedHashSet<>(one.keySet());
            keys.addAll(other.keySet());
            for (Object key : keys) {
                // Metadata says where the CDK has the asset from; nothing of it is deployed.
                if (!"Metadata".equals(key)) {
                    compare(below(path, one, key), one.get(key), other.get(key));
                }
            }
        } else if (left == null || !left.equals(right)) {
            found.add(path);
        }
    }

    private static String below(String path, Map<?, ?> resource, Object key) {
        if ("Properties".equals(key)) {
            return resource.get("Type") + " ";
        }
        return path.isEmpty() || path.endsWith(" ") ? path + key : path + "." + key;
    }
}
