package dev.slipway.portal.guidelines.web;

import dev.slipway.portal.guidelines.DocumentImage;
import dev.slipway.portal.guidelines.DocumentImages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Endpoints of images. What comes from a repository is never a page: its type is one of a short list, the browser may not
 * guess another, and opened by itself it runs in a sandbox without scripts. Carries out
 * docs/decisions/0062-documents-of-the-catalog-are-strangers.md.
 */
@Controller
class ImageEndpoints {
    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
    private static final String KEPT = "private, max-age=86400";

    private final DocumentImages images;

    ImageEndpoints(DocumentImages images) {
        this.images = images;
    }

    @GetMapping("/repository/{commit}/{*path}")
    void ofCatalog(@PathVariable String commit, @PathVariable String path, HttpServletResponse response)
            throws IOException {
        write(images.ofCatalog(commit, path.substring(1)), response);
    }

    @GetMapping("/documents/{*path}")
    void ofRelease(@PathVariable String path, HttpServletResponse response) throws IOException {
        write(images.ofRelease(path.substring(1)), response);
    }

    private static void write(DocumentImage image, HttpServletResponse response) throws IOException {
        switch (image) {
            case DocumentImage.Found found -> {
                response.setHeader("Content-Security-Policy", SANDBOX);
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
                response.setContentType(found.mediaType());
                response.setContentLength(found.content().length);
                response.getOutputStream().write(found.content());
            }
            case DocumentImage.TooLarge large ->
                refuse(
                        response,
                        HttpStatus.CONTENT_TOO_LARGE,
                        "This image has " + large.bytes() / 1024 + " KB: make it smaller.");
            case DocumentImage.NotFound missing -> refuse(response, HttpStatus.NOT_FOUND, "There is no such image.");
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String words) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(words);
    }
}
