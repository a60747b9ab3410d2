package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.pages.Difference;
import dev.plaudit.gateway.pages.Words;

/**
 * A published revision of a digest.
 *
 * @param number counts revisions, from 1
 * @param publishedAt when it came out here (ISO 8601)
 * @param correction what it corrects, in the words of its authors
 * @param changes what is different from the one before
 */
record RevisionItem(int number, String publishedAt, @Nullable String correction, @Nullable List<Change> changes) {

    /** No page is longer. */
    private static final int MOST = 60;

    Shown shown(Words words) {
        List<Change> all = (this.changes != null) ? this.changes : List.of();
        List<Difference> some = all.stream().limit(MOST).map((change) -> change.shown(words)).toList();
        return new Shown(this.number, this.publishedAt, this.correction, some, Math.max(0, all.size() - MOST));
    }

    /**
     * One difference, as the service tells it.
     */
    record Change(String what, @Nullable String name, String how, @Nullable JsonNode before, @Nullable JsonNode after,
            @Nullable List<String> lines) {

        private Difference shown(Words words) {
            return Difference.of(this.what, (this.name != null) ? this.name : "", this.how, text(this.before, words),
                    text(this.after, words), (this.lines != null) ? this.lines : List.of());
        }

        /** Lists of images and the like say nothing in words. */
        private String text(@Nullable JsonNode value, Words words) {
            if (value != null && value.isInt()) {
                // Where something stands is counted from 0.
                return Integer.toString(value.asInt() + (this.how.equals("moved") ? 1 : 0));
            }
            if (value == null || !value.isString()) {
                return "";
            }
            String text = value.asString();
            return switch (this.what) {
                case "period" -> words.period(text);
                case "publishedOn" -> words.date(text);
                case "program" -> words.program(text);
                case "language" -> words.language(text);
                case "style" -> words.of("editing.style", text);
                default -> text;
            };
        }

    }

    /**
     * A revision in words.
     *
     * @param number counts revisions, from 1
     * @param publishedAt when it came out here (ISO 8601)
     * @param correction what it corrects, in the words of its authors
     * @param changes what is different from the one before
     * @param more how many differences are not shown
     */
    record Shown(int number, String publishedAt, @Nullable String correction, List<Difference> changes, int more) {

    }

}
