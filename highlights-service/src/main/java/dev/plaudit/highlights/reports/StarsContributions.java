package dev.plaudit.highlights.reports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.plaudit.highlights.reports.CompileReport.Told;
import dev.plaudit.highlights.reports.Export.Activity;
import dev.plaudit.highlights.reports.Export.Outcome;

/**
 * Contributions of GitHub Stars, each under an id of ours, so that sending it again
 * changes it and adds none.
 */
final class StarsContributions implements ExportTarget {

    private static final String OTHER = "OTHER";

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("talk", "SPEAKING"),
            Map.entry("workshop", "SPEAKING"), Map.entry("article", "BLOGPOST"), Map.entry("tutorial", "BLOGPOST"),
            Map.entry("codelab", "BLOGPOST"), Map.entry("paper", "ARTICLE_PUBLICATION"),
            Map.entry("book", "ARTICLE_PUBLICATION"), Map.entry("event", "EVENT_ORGANIZATION"),
            Map.entry("open-source", "OPEN_SOURCE_PROJECT"), Map.entry("code-contribution", "OPEN_SOURCE_PROJECT"),
            Map.entry("video", "VIDEO_PODCAST"), Map.entry("podcast", "VIDEO_PODCAST"),
            Map.entry("community-answers", "FORUM"));

    /** What the interface takes for an id of ours. */
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._:-]{1,247}");

    @Override
    public String name() {
        return "github-stars";
    }

    @Override
    public List<String> toFillIn() {
        return List.of();
    }

    @Override
    public Outcome export(Told told) {
        Shaping shaping = new Shaping(told);
        if (shaping.isPrivate()) {
            return shaping.impossible("Contributions are public, and this is not");
        }
        Optional<LocalDate> day = shaping.day();
        if (day.isEmpty()) {
            return shaping.impossible("A contribution has a day, and only %s is known".formatted(shaping.time()));
        }
        Optional<String> url = shaping.link((address) -> true);
        if (url.isEmpty()) {
            return shaping.impossible("A contribution has a link, and there is none");
        }
        String type = TYPES.getOrDefault(told.content().kind(), OTHER);
        if (type.equals(OTHER)) {
            shaping.note("type: there is none for the kind '%s'".formatted(told.content().kind()));
        }
        String description = shaping.description(Integer.MAX_VALUE);
        shaping.note("There is no field for the role " + String.join(", ", shaping.roles()));
        shaping.otherLinks(url.get()).forEach((link) -> shaping.note("There is no field for the link " + link));
        shaping.noteOtherNumbers();
        return new Activity(shaping.id(), "PUT /api/contributions/plaudit:" + clientId(shaping.id()),
                new Contribution(type, day.get() + "T00:00:00.000Z", told.content().title(), url.get(),
                        (description != null) ? description : ""),
                shaping.notes());
    }

    private static String clientId(String id) {
        return CLIENT_ID.matcher(id).matches() ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The body of a request that puts a contribution.
     */
    private record Contribution(String type, String date, String title, String url, String description) {
    }

}
