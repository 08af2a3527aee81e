package dev.slipway.portal.scorecards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the files of a function say, each finding with its place.
 *
 * @param panics where code outside of tests panics on an error ({@code unwrap}, {@code expect}, {@code panic!})
 * @param tests files that hold tests
 * @param propertyTests files that hold property tests
 * @param keys where something has the form of a key or a token
 * @param reads environment variables that sound like secrets and are read by code outside of tests
 */
public record CodeFacts(
        List<String> panics, List<String> tests, List<String> propertyTests, List<String> keys, List<Read> reads) {
    private static final Pattern PANIC = Pattern.compile("\\.\\s*(unwrap|expect|unwrap_err|expect_err)\\s*\\("
            + "|\\b(?:Option|Result)\\s*(?:::\\s*<[^;{}()]{0,100}>\\s*)?::\\s*(unwrap|expect|unwrap_err|expect_err)\\b"
            + "|\\b(panic|todo|unimplemented)\\s*!\\s*[(\\[{]");
    private static final Pattern PROPERTY = Pattern.compile("\\b(?:proptest|quickcheck)\\s*!\\s*[({\\[]|#\\s*+\\[\\s*+"
            + RustSource.path("property_test|proptest|quickcheck"));
    private static final Pattern READ = Pattern.compile(
            "\\benv\\s*(?:::\\s*var(?:_os)?\\s*|!\\s*)\\(\\s*\"([^\"]*)\"|\\boption_env\\s*!\\s*\\(\\s*\"([^\"]*)\"");

    /**
     * An environment variable that is read.
     *
     * @param place file and line
     * @param variable its name
     */
    public record Read(String place, String variable) {}

    /** Copies the lists. */
    public CodeFacts {
        panics = List.copyOf(panics);
        tests = List.copyOf(tests);
        propertyTests = List.copyOf(propertyTests);
        keys = List.copyOf(keys);
        reads = List.copyOf(reads);
    }

    /** What these files say, by path below the function's folder. */
    public static CodeFacts of(Map<String, byte[]> files) {
        Map<String, RustSource> sources = new TreeMap<>();
        List<String> keys = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.endsWith(".rs")) {
                sources.put(path, RustSource.of(text));
            }
            keys.addAll(places(path, text, Secrets.KEY));
        });
        Set<String> modules = testModules(sources);
        List<String> panics = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        List<Read> reads = new ArrayList<>();
        sources.forEach((path, source) -> {
            if (source.hasTests()) {
                tests.add(path);
            }
            if (PROPERTY.matcher(source.code()).find()) {
                properties.add(path);
            }
            if (path.startsWith("src/") && modules.stream().noneMatch(module -> isOf(path, module))) {
                RustSource shipped = source.shipped();
                panics.addAll(places(path, shipped.code(), PANIC));
                reads.addAll(reads(path, shipped.texts()));
            }
        });
        return new CodeFacts(panics, tests, properties, keys, reads);
    }

    /** Paths, without their ending, of modules that only tests compile. */
    private static Set<String> testModules(Map<String, RustSource> sources) {
        Set<String> modules = new HashSet<>();
        sources.forEach((path, source) -> {
            String folder = path.replaceFirst("/(?:mod|lib|main)\\.rs$|\\.rs$", "");
            source.testModules().forEach(module -> modules.add(folder + "/" + module));
        });
        return modules;
    }

    private static boolean isOf(String path, String module) {
        return path.equals(module + ".rs") || path.startsWith(module + "/");
    }

    private static List<Read> reads(String path, String text) {
        List<Read> reads = new ArrayList<>();
        Lines lines = new Lines(text);
        Matcher found = READ.matcher(text);
        while (found.find()) {
            String variable = found.group(1) != null ? found.group(1) : found.group(2);
            if (Secrets.isNamedLikeOne(variable)) {
                reads.add(new Read(path + ":" + lines.at(found.start()), variable));
            }
        }
        return reads;
    }

    /** File and line of each line in which something is found. */
    private static Set<String> places(String path, String text, Pattern pattern) {
        Lines lines = new Lines(text);
        Set<String> places = new LinkedHashSet<>();
        pattern.matcher(text).results().forEach(found -> places.add(path + ":" + lines.at(found.start())));
        return places;
    }

    /** Counts the lines of a text up to places that are asked for in their order. */
    private static final class Lines {
        private final String text;
        private int seen;
        private int line = 1;

        Lines(String text) {
            this.text = text;
        }

        int at(int place) {
            for (; seen < place; seen++) {
                line += text.charAt(seen) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
