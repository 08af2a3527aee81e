package dev.slipway.portal.guidelines;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The files that the build packs into the portal's jar from {@code docs}. */
@Component
final class PackedDocumentFiles implements DocumentFiles {
    private static final String FOLDER = "slipway-docs/";
    /** What people come for stands before what explains the portal. */
    private static final String FIRST = "rust-lambda-";

    private static final Pattern DATA = Pattern.compile("data/\\w[\\w.-]*\\.(json|csv)");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final SingletonSupplier<PackedHistory> history = SingletonSupplier.of(this::readHistory);

    @Override
    public Map<DocumentPath, String> documents() {
        Map<DocumentPath, String> documents = new LinkedHashMap<>();
        try {
            List<Resource> files = Arrays.stream(resources.getResources("classpath*:" + FOLDER + "**/*.md"))
                    .sorted(Comparator.comparing(
                                    (Resource file) -> document(file).value().indexOf('/') > 0)
                            .thenComparing(file -> !document(file).value().startsWith(FIRST))
                            .thenComparing(file -> document(file).value()))
                    .toList();
            for (Resource file : files) {
                documents.put(document(file), file.getContentAsString(StandardCharsets.UTF_8));
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

    @Override
    public Set<String> images() {
        try {
            return Arrays.stream(resources.getResources("classpath*:" + FOLDER + "images/*"))
                    .map(PackedDocumentFiles::path)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (FileNotFoundException none) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The images in the portal's jar could not be read: build it again.", e);
        }
    }

    @Override
    public Optional<byte[]> image(String path) {
        if (!images().contains(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    resources.getResource("classpath:" + FOLDER + path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The image " + path + " in the portal's jar could not be read.", e);
        }
    }

    @Override
    public Optional<LastChange> lastChange(DocumentPath document) {
        return history.obtain().of("docs/" + document.file());
    }

    private PackedHistory readHistory() {
        Resource file = resources.getResource("classpath:" + FOLDER + PackedHistory.FILE);
        try {
            return PackedHistory.parse(file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            throw new UncheckedIOException("The history of the documents in the portal's jar could not be read.", e);
        }
    }

    private static DocumentPath document(Resource file) {
        return DocumentPath.ofFile(DocumentPath.Shelf.PORTAL, path(file)).orElseThrow();
    }

    private static String path(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
        } catch (IOException e) {
            throw new UncheckedIOException("A document in the portal's jar has no address.", e);
        }
    }
}
