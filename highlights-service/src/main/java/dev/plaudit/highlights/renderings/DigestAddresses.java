package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.images.ImageId;

/**
 * Where a digest, and what it shows, is found on this platform.
 */
final class DigestAddresses {

    private final String root;

    private final String host;

    DigestAddresses(URI baseUrl) {
        this.root = baseUrl.toString().replaceFirst("/+$", "");
        this.host = (baseUrl.getHost() != null) ? baseUrl.getHost() : this.root;
    }

    /** Its page, which stays the same whatever else changes. */
    String page(DigestIssue issue) {
        return page(issue.slug());
    }

    String page(String slug) {
        return this.root + "/digests/" + slug;
    }

    /** Its file in a format. */
    String file(DigestIssue issue, Format format) {
        return this.root + "/api/v1/digests/" + issue.slug() + "." + format.extension();
    }

    /** The digest itself as JSON. */
    String json(DigestIssue issue) {
        return this.root + "/api/v1/digests/" + issue.slug();
    }

    /** An image, wherever it is; nothing unless browsers may show it. */
    Optional<String> image(Image image) {
        return image.sent().map((id) -> this.root + id.address()).or(() -> WebAddress.image(image.ref()));
    }

    /** All sizes of an image that is on this platform, for a browser to choose from. */
    String sizes(ImageId id) {
        return id.sizes()
            .stream()
            .map((size) -> this.root + size.url() + " " + size.width() + "w")
            .collect(Collectors.joining(", "));
    }

    /** The platform's name on the web. */
    String host() {
        return this.host;
    }

}
