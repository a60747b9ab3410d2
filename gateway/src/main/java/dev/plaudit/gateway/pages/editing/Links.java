package dev.plaudit.gateway.pages.editing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.pages.Outcome;

/**
 * What came of looking at links.
 *
 * @param from how many came before
 * @param looked how many have been looked at, those before too
 * @param total how many there are
 * @param next where to go on, null at the end
 * @param dead those that lead nowhere
 */
record Links(int from, int looked, int total, @Nullable Integer next, List<Link> dead) {

    static Links of(Outcome.Done done, Form form) {
        JsonNode body = done.body();
        int from = (form.number("from") instanceof Integer number) ? number : 0;
        if (body == null) {
            return new Links(from, from, 0, null, List.of());
        }
        List<Link> dead = new ArrayList<>();
        int looked = 0;
        for (JsonNode link : body.path("links")) {
            looked++;
            String answer = link.path("answer").asString();
            if (!answer.equals("there")) {
                dead.add(new Link(link.path("url").asString(), link.path("achievementId").asString(),
                        link.path("title").asString(), answer));
            }
        }
        JsonNode next = body.path("next");
        return new Links(from, from + looked, body.path("total").asInt(), next.isInt() ? next.asInt() : null, dead);
    }

    /**
     * A link that leads nowhere, as far as known.
     *
     * @param url where it is to lead
     * @param achievementId an achievement that has it
     * @param title what that is called
     * @param answer gone, unreachable or unchecked
     */
    record Link(String url, String achievementId, String title, String answer) {
    }

}
