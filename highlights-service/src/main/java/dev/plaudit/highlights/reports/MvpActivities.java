package dev.plaudit.highlights.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.reports.CompileReport.Told;
import dev.plaudit.highlights.reports.Export.Activity;
import dev.plaudit.highlights.reports.Export.Outcome;

/**
 * Activities as the Microsoft MVP portal sends them to itself. It has no public
 * interface; the shape is what clients of it are known to send.
 */
final class MvpActivities implements ExportTarget {

    private static final int LONGEST_TITLE = 100;

    private static final int LONGEST_TEXT = 1000;

    private static final Map<String, String> SPEAKING_ROLES = Map.of("speaker", "Speaker", "co-speaker", "Speaker",
            "panelist", "Panelist", "moderator", "Moderator", "host", "Moderator");

    private static final Map<String, String> VIDEO_ROLES = Map.of("creator", "Host", "host", "Host", "speaker",
            "Speaker", "guest", "Speaker", "editor", "Presenter");

    private static final Map<String, String> WRITING_ROLES = Map.of("author", "Author", "co-author", "Co-Author",
            "editor", "Contributor", "translator", "Contributor");

    private static final Map<String, String> BOOK_ROLES = Map.of("author", "Author", "co-author", "Co-Author");

    private static final Map<String, String> WORKSHOP_ROLES = Map.of("instructor", "Presenter", "assistant",
            "Presenter", "host", "Organizer", "organizer", "Organizer");

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("talk", new Form("Speaking (Conference)", "Speaking", SPEAKING_ROLES)),
            Map.entry("video", new Form("Video", "Video", VIDEO_ROLES)),
            Map.entry("article", new Form("Blog", "Blog", WRITING_ROLES)),
            Map.entry("tutorial", new Form("Blog", "Blog", WRITING_ROLES)),
            Map.entry("book", new Form("Book/E-book", "Book/E-book", BOOK_ROLES)),
            Map.entry("workshop", new Form("Workshop", "Workshop", WORKSHOP_ROLES)),
            Map.entry("event", Form.plain("Conference (organizer)")), Map.entry("mentoring", Form.plain("Mentorship")),
            Map.entry("open-source", Form.plain("Open Source Project(s)")),
            Map.entry("code-contribution", Form.plain("Open Source Project(s)")),
            Map.entry("codelab", Form.plain("Code Project/Sample")),
            Map.entry("community-answers", Form.plain("Forum Participation (3rd Party Forums)")),
            Map.entry("product-feedback", Form.plain("Product Group Feedback")),
            Map.entry("translation", Form.plain("Translation Review, Feedback and Editing")),
            Map.entry("podcast", Form.plain("Other")), Map.entry("course", Form.plain("Other")),
            Map.entry("paper", Form.plain("Other")), Map.entry("dataset", Form.plain("Other")),
            Map.entry("model", Form.plain("Other")), Map.entry("case-study", Form.plain("Other")),
            Map.entry("community-project", Form.plain("Other")), Map.entry("other", Form.plain("Other")));

    @Override
    public String name() {
        return "mvp";
    }

    @Override
    public List<String> toFillIn() {
        return List.of("activity.userProfileId", "activity.targetAudience", "activity.technologyFocusArea");
    }

    @Override
    public Outcome export(Told told) {
        Shaping shaping = new Shaping(told);
        Content content = told.content();
        Form form = FORMS.get(content.kind());
        if (form == null) {
            return shaping.impossible("The portal has no type of activity for the kind '%s'".formatted(content.kind()));
        }
        Optional<LocalDate> day = shaping.day();
        if (day.isEmpty()) {
            return shaping.impossible("The portal asks for a day, and only %s is known".formatted(shaping.time()));
        }
        Optional<String> url = shaping.link((address) -> address.startsWith("https://"));
        if (url.isEmpty()) {
            return shaping.impossible("The portal asks for a link that begins with https://, and there is none");
        }
        String role = role(form, shaping);
        String title = shaping.title(LONGEST_TITLE);
        String description = shaping.description(LONGEST_TEXT);
        Numbers numbers = numbers(form, shaping);
        shaping.otherLinks(url.get()).forEach((link) -> shaping.note("There is no field for the link " + link));
        if (content.kind().equals("talk")) {
            shaping.note("activityTypeName: choose another type of speaking if it was no conference");
        }
        shaping.noteOtherNumbers();
        return new Activity(shaping.id(), "POST /Activities/",
                new Body(new Sent(0, form.type(), form.name(), day.get() + "T00:00:00.000Z", title,
                        (description != null) ? description : "", url.get(), shaping.isPrivate(), "MVP", role,
                        List.of(), "", numbers.inPersonAttendees(), numbers.numberOfSessions(),
                        numbers.liveStreamViews(), numbers.onDemandViews(), numbers.numberOfViews(),
                        numbers.subscriberBase(), numbers.copiesSold())),
                shaping.notes());
    }

    private static @Nullable String role(Form form, Shaping shaping) {
        Map<String, String> roles = form.roles();
        if (roles == null) {
            shaping.note("role: choose one; those of this type, and its numbers, are not documented");
            return null;
        }
        Optional<String> role = shaping.roles().stream().filter(roles::containsKey).map(roles::get).findFirst();
        if (role.isEmpty()) {
            shaping.note("role: choose one; the portal has none for " + String.join(", ", shaping.roles()));
        }
        return role.orElse(null);
    }

    /**
     * What is always 0 for a type is; what is merely not known is left out.
     */
    private static Numbers numbers(Form form, Shaping shaping) {
        return switch (form.name()) {
            case "Speaking" -> speaking(shaping);
            case "Video" -> new Numbers(0L, 1L, null, shaping.number("onDemandViews", "views"), null, 0L, null);
            case "Blog" -> new Numbers(null, null, null, null,
                    shaping.number("numberOfViews", "views", "readers", "reads"), null, null);
            case "Book/E-book" ->
                new Numbers(null, null, null, null, shaping.number("numberOfViews", "readers", "downloads", "views"),
                        null, shaping.number("copiesSold", "copies", "copiesSold"));
            default -> Numbers.NONE;
        };
    }

    private static Numbers speaking(Shaping shaping) {
        Long views = shaping.number("onDemandViews", "views");
        Object mode = shaping.content().details().get("mode");
        if ("online".equals(mode)) {
            return new Numbers(0L, 1L, shaping.number("liveStreamViews", "attendees", "participants"), views, null,
                    null, null);
        }
        Long attendees = shaping.number("inPersonAttendees", "attendees", "participants");
        if (attendees != null && !"in-person".equals(mode)) {
            shaping.note("inPersonAttendees: it is not known how many of them were there in person");
        }
        return new Numbers(attendees, 1L, null, views, null, null, null);
    }

    /**
     * What an achievement becomes.
     *
     * @param type of the activity
     * @param name the type's name, which is shorter for some
     * @param roles the portal's words for ours; null where they are not documented
     */
    private record Form(String type, String name, @Nullable Map<String, String> roles) {

        private static Form plain(String type) {
            return new Form(type, type, null);
        }

    }

    /**
     * Numbers of an activity; each type has some of these.
     */
    private record Numbers(@Nullable Long inPersonAttendees, @Nullable Long numberOfSessions,
            @Nullable Long liveStreamViews, @Nullable Long onDemandViews, @Nullable Long numberOfViews,
            @Nullable Long subscriberBase, @Nullable Long copiesSold) {

        private static final Numbers NONE = new Numbers(null, null, null, null, null, null, null);

    }

    /**
     * The body of a request that adds an activity.
     */
    private record Body(Sent activity) {
    }

    /**
     * An activity.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Sent(int id, String activityTypeName, String typeName, String date, String title, String description,
            String url, @JsonProperty("isPrivate") boolean hidden, String tenant, @Nullable String role,
            List<String> additionalTechnologyAreas, String imageUrl, @Nullable Long inPersonAttendees,
            @Nullable Long numberOfSessions, @Nullable Long liveStreamViews, @Nullable Long onDemandViews,
            @Nullable Long numberOfViews, @Nullable Long subscriberBase, @Nullable Long copiesSold) {
    }

}
