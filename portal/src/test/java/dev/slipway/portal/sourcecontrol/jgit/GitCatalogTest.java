package dev.slipway.portal.sourcecontrol.jgit;

import java.nio.file.Path;
import java.util.Map;

class GitCatalogTest extends GitCatalogContract {

    @Override
    TemporaryCatalog open(Path place, Map<String, String> files) {
        return TemporaryCatalog.in(place, files);
    }
}
