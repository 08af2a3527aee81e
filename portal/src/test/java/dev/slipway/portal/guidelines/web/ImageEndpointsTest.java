package dev.slipway.portal.guidelines.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.guidelines.TestDocuments;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class ImageEndpointsTest {
    @TempDir
    Path folder;

    @Test
    void anImageIsAnImageAndInASandbox() throws Exception {
        try (TemporaryCatalog catalog =
                TemporaryCatalog.in(folder, Map.of("docs/flow.svg", "<svg/>", "docs/a.html", "<p>"))) {
            ImageEndpoints endpoints = new ImageEndpoints(TestDocuments.images(catalog.source()));
            String commit = catalog.source().tip().value();
            MockHttpServletResponse image = new MockHttpServletResponse();
            // As the filter of all answers has it.
            image.setHeader("Content-Security-Policy", "default-src 'self'");

            endpoints.ofCatalog(commit, "/docs/flow.svg", image);

            assertThat(image.getContentAsString()).isEqualTo("<svg/>");
            assertThat(image.getContentType()).isEqualTo("image/svg+xml");
            assertThat(image.getHeaders("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("sandbox; default-src 'none'");
            assertThat(image.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");

            MockHttpServletResponse page = new MockHttpServletResponse();
            endpoints.ofCatalog(commit, "/docs/a.html", page);
            assertThat(page.getStatus()).isEqualTo(404);
            assertThat(page.getContentType()).startsWith("text/plain");
            assertThat(page.getContentAsString()).isEqualTo("There is no such image.");
        }
    }
}
