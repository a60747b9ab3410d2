package dev.plaudit.gateway.pages.account;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.pages.Outcome;

/**
 * What forms of an account have in common.
 */
final class Steps {

    private Steps() {
    }

    /**
     * What tells one form from others.
     * @param typed what was sent
     * @return the key that it was made with, or a new one
     */
    static String key(Map<String, String> typed) {
        String key = typed.getOrDefault("key", "");
        return key.matches("[A-Za-z0-9-]{8,80}") ? key : UUID.randomUUID().toString();
    }

    /**
     * Something typed.
     * @param typed what was sent
     * @param name of the field
     * @return the text, or null for nothing
     */
    static @Nullable String text(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * What a page shows after a form, or without.
     * @param typed what was sent, empty for nothing
     * @param refused why it was not taken, or null
     * @param done the word of what a form did that led here, or null
     * @param known the words that there are
     * @return the beginning of a model
     */
    static Map<String, Object> model(Map<String, String> typed, Outcome.@Nullable Refused refused,
            @Nullable String done, String... known) {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("key", UUID.randomUUID().toString());
        if (refused != null) {
            model.put("refused", refused);
        }
        for (String word : known) {
            if (word.equals(done)) {
                model.put("done", word);
            }
        }
        return model;
    }

    /**
     * How a page answers.
     * @param refused why a form was not taken, or null
     * @return an HTTP status
     */
    static int status(Outcome.@Nullable Refused refused) {
        return (refused != null) ? refused.status() : 200;
    }

}
