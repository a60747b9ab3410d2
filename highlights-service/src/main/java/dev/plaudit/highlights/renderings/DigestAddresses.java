package dev.plaudit.highlights.renderings;

import java.net.URI;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * Where a digest is found on this platform.
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
        return this.root + "/digests/" + issue.slug();
    }

    /** Its file in a format. */
    String file(DigestIssue issue, Format format) {
        return this.root + "/api/v1/digests/" + issue.slug() + "." + format.extension();
    }

    /** The platform's name on the web. */
    String host() {
        return this.host;
    }

}
