package dev.plaudit.highlights.digests;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.text.PlainText;

/**
 * A digest to begin with.
 *
 * @param slug the last part of its address; without, its period and program
 * @param title its title, 3 to 200 characters
 * @param period the time it tells of
 * @param program the program it belongs to, when it is of one
 * @param number its number among the issues, when it has one
 * @param language BCP 47; without, English
 * @param publishedOn the day it comes out; without, the day it is first published
 * @param authors who writes it
 * @param intro its opening words, CommonMark
 * @param legend what the programs it names are
 * @param sections its sections in order
 * @param outro its closing words, CommonMark
 * @param editions where else it can be read
 * @param images images of the whole, which belong to no item
 * @param style how it sets out what it tells; without, under headings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewDigest(@Nullable String slug, String title, Period period, @Nullable String program, @Nullable Integer number,
        @Nullable String language, @Nullable PartialDate publishedOn, List<DigestContent.Author> authors,
        @Nullable String intro, List<DigestIssue.LegendEntry> legend, List<DigestContent.Section> sections,
        @Nullable String outro, List<DigestIssue.Edition> editions, List<Image> images, @Nullable Style style) {

    DigestContent content() {
        return new DigestContent(this.title, this.period, this.program, this.number,
                (this.language != null) ? this.language : "en", this.publishedOn, this.authors, this.intro, this.legend,
                this.sections, this.outro, this.editions, this.images,
                Objects.requireNonNullElse(this.style, Style.HEADINGS));
    }

    /**
     * Its name, once its content is known to be right.
     */
    String name() {
        if (this.slug != null) {
            return this.slug;
        }
        String name = (this.program != null) ? this.period.text() + " " + this.program : this.period.text();
        return PlainText.slug(name);
    }

}
