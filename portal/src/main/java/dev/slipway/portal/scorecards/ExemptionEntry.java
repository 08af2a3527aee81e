package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.Verdict.Exemption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** An exemption written into the text of {@code scorecards.yaml}; everything else, comments too, stays as it is. */
final class ExemptionEntry {
    private static final Pattern FIELD = Pattern.compile("exemptions:\\s*(\\[\\s*])?\\s*(#.*)?");
    private static final Pattern ITEM = Pattern.compile("( *)- .*");
    private static final String INDENT = "  ";

    private ExemptionEntry() {}

    /** The text with the exemption as the first of its list; nothing where the list is written in brackets. */
    static Optional<String> addTo(String text, Exemption exemption) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = field(lines);
        if (at < 0 && lines.stream().anyMatch(line -> line.startsWith("exemptions:"))) {
            return Optional.empty();
        }
        if (at < 0) {
            at = lines.size();
            lines.add("exemptions:");
        } else {
            lines.set(at, lines.get(at).replaceFirst("\\s*\\[\\s*]", ""));
        }
        lines.addAll(at + 1, item(exemption, indent(lines.subList(at + 1, lines.size()))));
        return Optional.of(String.join(end, lines) + end);
    }

    private static int field(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (FIELD.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** As far in as the items that are there. */
    private static String indent(List<String> after) {
        return after.stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .findFirst()
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .map(item -> item.group(1))
                .orElse(INDENT);
    }

    private static List<String> item(Exemption exemption, String indent) {
        return List.of(
                indent + "- function: " + quoted(exemption.function()),
                indent + "  check: " + exemption.check(),
                indent + "  reason: " + quoted(exemption.reason()),
                indent + "  until: " + exemption.until(),
                indent + "  approver: " + quoted(exemption.approver()));
    }

    /** Whatever a person types, as YAML: a text of JSON is one of YAML, too. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
