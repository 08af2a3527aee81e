package dev.slipway.portal.sourcecontrol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The seed that the build packed into the portal's jar. */
@Component
class PackedSeed implements CatalogSeed {
    private static final String ROOT = "catalog-seed/";

    @Override
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*")) {
                if (resource.isReadable() && !resource.getURL().getPath().endsWith("/")) {
                    try (InputStream content = resource.getInputStream()) {
                        files.put(pathOf(resource), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "The files of a new catalog cannot be read from the portal's jar: install the portal again.", e);
        }
        return files;
    }

    private static String pathOf(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        return UriUtils.decode(
                address.substring(address.lastIndexOf("/" + ROOT) + ROOT.length() + 1), StandardCharsets.UTF_8);
    }
}
