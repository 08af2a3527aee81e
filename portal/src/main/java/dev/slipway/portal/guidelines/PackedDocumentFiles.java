package dev.slipway.portal.guidelines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that the build packs into the portal's jar from {@code docs}. */
@Component
final class PackedDocumentFiles implements DocumentFiles {
    private static final String FOLDER = "slipway-docs/";
    private static final Pattern DATA = Pattern.compile("data/\\w[\\w.-]*\\.json");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public Map<DocumentPath, String> documents() {
        Map<DocumentPath, String> documents = new LinkedHashMap<>();
        try {
            List<Resource> files = Arrays.stream(resources.getResources("classpath*:" + FOLDER + "**/*.md"))
                    .sorted(Comparator.comparing((Resource file) -> path(file).indexOf('/') > 0)
                            .thenComparing(PackedDocumentFiles::path))
                    .toList();
            for (Resource file : files) {
                documents.put(new DocumentPath(path(file)), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The documents in the portal's jar could not be read: build it again.", e);
        }
        return documents;
    }

    @Override
    public Optional<String> data(String path) {
        Resource file = resources.getResource("classpath:" + FOLDER + path);
        if (!DATA.matcher(path).matches() || !file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + path + " in the portal's jar could not be read.", e);
        }
    }

    private static String path(Resource file) {
        try {
            String url = file.getURL().toString();
            String below = url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
            return below.substring(0, below.length() - ".md".length());
        } catch (IOException e) {
            throw new UncheckedIOException("A document in the portal's jar has no address.", e);
        }
    }
}
