package dev.plaudit.highlights.renderings;

import dev.plaudit.highlights.syndication.AtomFeed;
import dev.plaudit.highlights.syndication.JsonFeed;

/**
 * A form in which a digest is read, apart from JSON, which is the digest itself.
 */
public enum Format {

    /** CommonMark, see RFC 7763 for its media type. */
    MARKDOWN("md", "text/markdown;charset=utf-8"),
    /** One HTML file that needs nothing else. */
    HTML("html", "text/html;charset=utf-8"),
    /** Plain text. */
    TEXT("txt", "text/plain;charset=utf-8"),
    /** A feed of RFC 4287. */
    ATOM("atom", AtomFeed.MEDIA_TYPE),
    /** A feed of JSON Feed 1.1. */
    JSON_FEED("feed.json", JsonFeed.MEDIA_TYPE),
    /** What schema.org has words for, as JSON-LD 1.1. */
    JSON_LD("jsonld", "application/ld+json;charset=utf-8"),
    /** A message of RFC 5322 that is addressed to nobody yet. */
    EMAIL("eml", "message/rfc822"),
    /** The image that stands for it where it is shared. */
    IMAGE("png", "image/png");

    private final String extension;

    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /**
     * How its address ends.
     * @return without the dot
     */
    public String extension() {
        return this.extension;
    }

    /**
     * What its {@code Content-Type} is.
     * @return with the character set
     */
    public String mediaType() {
        return this.mediaType;
    }

    /**
     * What links to it say its type is.
     */
    String shortMediaType() {
        return this.mediaType.replaceFirst(";.*", "");
    }

}
