package dev.plaudit.platform.bulletins;

import org.jspecify.annotations.Nullable;

/**
 * That a revision of a digest was published, with the letter that its subscribers get.
 * highlights-service posts it to {@value #PATH} of people-service, which knows who they
 * are; the same id again is nothing new.
 *
 * @param id stable, so that a repeat can be dropped, such as {@code digest 2021-q3 1}
 * @param slug the digest's
 * @param family what all translations of one digest have in common, so that nobody gets
 * two of them; null stands for the slug
 * @param revision from 1; only the first is sent
 * @param program the program that it is of, null for all
 * @param language of the digest, BCP 47
 * @param title of the digest, the letter's subject
 * @param text the letter without markup
 * @param html the letter as a whole HTML document, sanitized
 */
public record PublishedDigest(String id, String slug, @Nullable String family, int revision, @Nullable String program,
        String language, String title, String text, String html) {

    /**
     * Where people-service takes published digests.
     */
    public static final String PATH = "/internal/published-digests";

    /**
     * How large the JSON of one may be, in bytes.
     */
    public static final int MOST_BYTES = 1 << 20;

}
