package dev.plaudit.highlights.digests;

import java.util.Locale;

/**
 * What becomes of a digest that others are told of. Its topic in the outbox of digests is
 * about the digest.
 */
public enum DigestStep {

    /** It came out. */
    PUBLISHED,
    /** A further revision came out. */
    AMENDED,
    /** It was taken back. */
    WITHDRAWN;

    /**
     * The topic of handing it to those who subscribed to digests by e-mail.
     */
    public static final String MAIL = "mail";

    /**
     * The topic of telling others.
     * @return the name in lower case
     */
    public String topic() {
        return name().toLowerCase(Locale.ROOT);
    }

}
