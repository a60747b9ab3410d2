package dev.plaudit.highlights.renderings;

/**
 * A form in which a digest is read, apart from JSON, which is the digest itself.
 */
public enum Format {

    /** CommonMark, see RFC 7763 for its media type. */
    MARKDOWN("md", "text/markdown;charset=utf-8"),
    /** One HTML file that needs nothing else. */
    HTML("html", "text/html;charset=utf-8"),
    /** A feed of RFC 4287. */
    ATOM("atom", "application/atom+xml;charset=utf-8");

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

}
