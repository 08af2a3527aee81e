package dev.slipway.portal.guidelines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of images that are given out, told by the ending of the name; nothing else is. */
enum ImageType {
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg", ".jpeg"),
    GIF("image/gif", ".gif"),
    WEBP("image/webp", ".webp"),
    AVIF("image/avif", ".avif"),
    SVG("image/svg+xml", ".svg");

    private final String mediaType;
    private final String[] endings;

    ImageType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ImageType> of(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> Arrays.stream(type.endings).anyMatch(name::endsWith))
                .findFirst();
    }
}
