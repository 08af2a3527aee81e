package dev.slipway.generator.upgrade;

import dev.slipway.manifest.SemanticVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed in the templates from version to version, as {@code CHANGELOG.md} beside them says.
 *
 * @param releases newest first
 */
public record Changelog(List<Release> releases) {

    private static final String PACKED = "/dev/slipway/generator/templates/CHANGELOG.md";
    private static final Pattern HEADING = Pattern.compile("##\\s+\\[?v?(\\d+\\.\\d+\\.\\d+)]?(\\s.*)?");
    private static final Pattern ITEM = Pattern.compile("\\s{0,3}[-*]\\s+(.*)");

    /**
     * One version of the templates.
     *
     * @param changes a sentence each
     */
    public record Release(SemanticVersion version, List<String> changes) {

        /** Copies the changes. */
        public Release {
            changes = List.copyOf(changes);
        }
    }

    /** Sorts and copies the releases. */
    public Changelog {
        releases = releases.stream()
                .sorted(Comparator.comparing(Release::version).reversed())
                .toList();
    }

    /** The changelog of this release's templates; without entries where none was packed. */
    public static Changelog packed() {
        try (InputStream text = Changelog.class.getResourceAsStream(PACKED)) {
            return text == null
                    ? new Changelog(List.of())
                    : parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The templates' changelog cannot be read from the jar.", broken);
        }
    }

    /** Reads headings such as {@code ## 1.1.0} with list items below them; everything else is for readers of the file. */
    public static Changelog parse(String markdown) {
        List<Release> releases = new ArrayList<>();
        Optional<SemanticVersion> version = Optional.empty();
        List<String> changes = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.startsWith("## ")) {
                version.ifPresent(known -> releases.add(new Release(known, changes)));
                changes.clear();
                version = heading.matches()
                                && SemanticVersion.check(heading.group(1)).isEmpty()
                        ? Optional.of(SemanticVersion.of(heading.group(1)))
                        : Optional.empty();
            } else if (item.matches()) {
                changes.add(item.group(1).strip());
            } else if (line.startsWith("  ") && !changes.isEmpty() && !line.isBlank()) {
                changes.set(changes.size() - 1, changes.getLast() + " " + line.strip());
            }
        }
        version.ifPresent(known -> releases.add(new Release(known, changes)));
        return new Changelog(releases);
    }

    /** The releases after one version up to another, newest first. */
    public List<Release> between(SemanticVersion after, SemanticVersion until) {
        return releases.stream()
                .filter(release -> release.version().compareTo(after) > 0
                        && release.version().compareTo(until) <= 0)
                .toList();
    }
}
