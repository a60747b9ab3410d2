package dev.plaudit.highlights.reports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.reports.CompileReport.Told;
import dev.plaudit.highlights.reports.Export.Activity;
import dev.plaudit.highlights.reports.Export.Outcome;

/**
 * Drafts of activities for Advocu's Personal API, as Google Developer Experts have it.
 * All fields of a draft are optional there, so what is not known is left out.
 */
final class AdvocuDrafts implements ExportTarget {

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_TEXT = 2000;

    private static final int LONGEST_ADDRESS = 500;

    private static final int LONGEST_PRODUCT = 500;

    private static final Map<String, Form> FORMS = Map.ofEntries(Map.entry("talk", Form.meeting("public-speaking")),
            Map.entry("workshop", Form.meeting("workshop")), Map.entry("course", Form.meeting("workshop")),
            Map.entry("mentoring", Form.meeting("mentoring")), Map.entry("article", Form.content("Articles")),
            Map.entry("tutorial", Form.content("Articles")), Map.entry("codelab", Form.content("Articles")),
            Map.entry("paper", Form.content("Articles")), Map.entry("book", Form.content("Books")),
            Map.entry("video", Form.content("Videos")), Map.entry("podcast", Form.content("Podcasts")),
            Map.entry("open-source", Form.content("Code contribution")),
            Map.entry("code-contribution", Form.content("Code contribution")),
            Map.entry("case-study", new Form("stories", null)),
            Map.entry("community-project", new Form("stories", null)),
            Map.entry("product-feedback", new Form("product-feedback-given", null)));

    private static final Map<String, String> FORMATS = Map.of("in-person", "In-Person", "online", "Virtual", "hybrid",
            "Hybrid");

    @Override
    public String name() {
        return "advocu";
    }

    @Override
    public List<String> toFillIn() {
        return List.of("tags");
    }

    @Override
    public Outcome export(Told told) {
        Shaping shaping = new Shaping(told);
        Content content = told.content();
        Form form = FORMS.get(content.kind());
        if (form == null) {
            return shaping.impossible("Advocu has no type of activity for the kind '%s'".formatted(content.kind()));
        }
        String title = shaping.title(LONGEST_TITLE);
        String description = shaping.description(LONGEST_TEXT);
        boolean feedback = form.type().equals("product-feedback-given");
        boolean meeting = form.isMeeting();
        String format = meeting ? format(content) : null;
        String country = ("In-Person".equals(format) || "Hybrid".equals(format)) ? country(shaping) : null;
        Map<String, Long> metrics = metrics(form, shaping);
        String day = shaping.day().map(String::valueOf).orElse(null);
        if (day == null) {
            shaping.note("activityDate is not known to the day, only " + shaping.time());
        }
        String url = feedback ? null : shaping.link((address) -> address.length() <= LONGEST_ADDRESS).orElse(null);
        String product = (feedback && content.details().get("product") instanceof String words)
                ? shaping.shortened("productDescription", words, LONGEST_PRODUCT) : null;
        String further = further(shaping, url);
        shaping.noteOtherNumbers();
        return new Activity(shaping.id(), "POST /activity-drafts/" + form.type(), new Draft(form.contentType(), title,
                description, product, metrics, format, country, day, url, further, shaping.isPrivate()),
                shaping.notes());
    }

    private static @Nullable String format(Content content) {
        return (content.details().get("mode") instanceof String mode) ? FORMATS.get(mode) : null;
    }

    private static @Nullable String country(Shaping shaping) {
        List<String> countries = shaping.content().countries();
        if (countries.size() != 1) {
            shaping.note("country: " + (countries.isEmpty() ? "not known" : "one of " + String.join(", ", countries)));
            return null;
        }
        return Locale.of("", countries.getFirst()).getDisplayCountry(Locale.ENGLISH);
    }

    private static @Nullable Map<String, Long> metrics(Form form, Shaping shaping) {
        String name = form.metric();
        Long number = switch (name) {
            case "readers" -> shaping.number("metrics.readers", "readers", "reads", "views", "downloads", "listens");
            case "attendees" -> shaping.number("metrics.attendees", "attendees", "participants", "mentees", "learners");
            case "impact" -> shaping.number("metrics.impact", "people", "participants", "attendees", "views");
            default -> shaping.number("metrics.timeSpent", "minutes");
        };
        if (number != null && number < 1) {
            shaping.note("metrics.%s: Advocu takes no 0".formatted(name));
            return null;
        }
        return (number != null) ? Map.of(name, number) : null;
    }

    /**
     * What has no field of its own.
     */
    private static String further(Shaping shaping, @Nullable String url) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Role: " + String.join(", ", shaping.roles()));
        if (!shaping.content().topics().isEmpty()) {
            lines.add("Topics: " + String.join(", ", shaping.content().topics()));
        }
        shaping.otherLinks(url).forEach((link) -> lines.add("Link: " + link));
        return shaping.shortened("additionalInfo", lines.toString(), LONGEST_TEXT);
    }

    /**
     * What an achievement becomes.
     *
     * @param type of the draft
     * @param contentType of content, otherwise null
     */
    private record Form(String type, @Nullable String contentType) {

        private static final List<String> MEETINGS = List.of("public-speaking", "workshop", "mentoring");

        private static Form content(String contentType) {
            return new Form("content-creation", contentType);
        }

        private static Form meeting(String type) {
            return new Form(type, null);
        }

        private boolean isMeeting() {
            return MEETINGS.contains(this.type);
        }

        private String metric() {
            return switch (this.type) {
                case "content-creation" -> "readers";
                case "stories" -> "impact";
                case "product-feedback-given" -> "timeSpent";
                default -> "attendees";
            };
        }

    }

    /**
     * The body of a request that makes a draft; each type of draft has some of these.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Draft(@Nullable String contentType, String title, @Nullable String description,
            @Nullable String productDescription, @Nullable Map<String, Long> metrics, @Nullable String eventFormat,
            @Nullable String country, @Nullable String activityDate, @Nullable String activityUrl,
            @Nullable String additionalInfo, @JsonProperty("private") boolean hidden) {
    }

}
