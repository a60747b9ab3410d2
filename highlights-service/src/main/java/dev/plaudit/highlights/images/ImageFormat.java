package dev.plaudit.highlights.images;

import org.springframework.http.MediaType;

/**
 * The formats that images are kept in.
 */
enum ImageFormat {

    /** For photographs. */
    JPEG("jpg", MediaType.IMAGE_JPEG),
    /** For what is partly transparent, and for drawings. */
    PNG("png", MediaType.IMAGE_PNG);

    private final String extension;

    private final MediaType mediaType;

    ImageFormat(String extension, MediaType mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return this.extension;
    }

    MediaType mediaType() {
        return this.mediaType;
    }

    static ImageFormat of(String extension) {
        return extension.equals(JPEG.extension) ? JPEG : PNG;
    }

}
