package dev.slipway.portal.scorecards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the files of a function say, each finding with its place.
 *
 * @param panics where code outside of tests ends the process's work on an error ({@code unwrap}, {@code expect})
 * @param tests files that hold tests
 * @param propertyTests files that hold property tests
 * @param secrets where something looks like the value of a secret, or like one that is read from the environment
 */
public record CodeFacts(List<String> panics, List<String> tests, List<String> propertyTests, List<String> secrets) {
    private static final Pattern COMMENT = Pattern.compile("//.*");
    private static final Pattern PANIC = Pattern.compile("\\.(unwrap|expect)\\(");
    private static final Pattern TEST = Pattern.compile("#\\[(\\w+::)?test");
    private static final Pattern PROPERTY = Pattern.compile("\\bproptest!");
    private static final Pattern KEY =
            Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b|-----BEGIN [A-Z ]*PRIVATE KEY-----");
    private static final Pattern READ =
            Pattern.compile("env::var(_os)?\\(\\s*\"[^\"]*(SECRET|PASSWORD|TOKEN|PRIVATE_KEY|API_KEY)[^\"]*\"");
    private static final String TESTS_BELOW = "#[cfg(test)]";

    /** Copies the lists. */
    public CodeFacts {
        panics = List.copyOf(panics);
        tests = List.copyOf(tests);
        propertyTests = List.copyOf(propertyTests);
        secrets = List.copyOf(secrets);
    }

    /** What these files say, by path below the function's folder. */
    public static CodeFacts of(Map<String, byte[]> files) {
        List<String> panics = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.endsWith(".rs")) {
                if (TEST.matcher(text).find()) {
                    tests.add(path);
                }
                if (PROPERTY.matcher(text).find()) {
                    properties.add(path);
                }
                if (path.startsWith("src/")) {
                    find(PANIC, path, shipped(text), panics);
                    find(READ, path, shipped(text), secrets);
                }
            }
            find(KEY, path, text, secrets);
        });
        return new CodeFacts(panics, tests, properties, secrets);
    }

    /** By the house's style tests stand at the end of a file, so that everything from their mark on is no part of it. */
    private static String shipped(String text) {
        int tests = text.indexOf(TESTS_BELOW);
        return tests < 0 ? text : text.substring(0, tests);
    }

    private static void find(Pattern pattern, String path, String text, List<String> found) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean code = path.endsWith(".rs") && pattern != KEY;
            if (pattern.matcher(code ? COMMENT.matcher(lines[i]).replaceFirst("") : lines[i])
                    .find()) {
                found.add(path + ":" + (i + 1));
            }
        }
    }
}
