package dev.plaudit.highlights.syndication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a feed tells. Texts are plain unless they are said to be HTML.
 *
 * @param id identifies it for ever, in every feed it is in, an address
 * @param url where it is read
 * @param about what it is about, when that is elsewhere
 * @param title its title
 * @param published the day it came out, when it is known
 * @param updated when it last changed
 * @param language BCP 47
 * @param authors who wrote it
 * @param summary a sentence or two
 * @param html all of it, HTML that any page can hold
 * @param image an image that stands for it
 * @param tags what it is about
 * @param translations the same in other languages
 */
public record FeedEntry(String id, String url, @Nullable String about, String title, @Nullable LocalDate published,
        Instant updated, String language, List<String> authors, @Nullable String summary, String html,
        @Nullable String image, List<String> tags, List<Translation> translations) {

    /**
     * The same in another language.
     *
     * @param language BCP 47
     * @param url where it is read
     */
    public record Translation(String language, String url) {
    }

}
