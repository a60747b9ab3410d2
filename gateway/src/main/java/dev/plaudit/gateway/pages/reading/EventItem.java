package dev.plaudit.gateway.pages.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What pages show of an event.
 */
record EventItem(String id, String slug, String title, @Nullable String description, @Nullable String kind,
        @Nullable String mode, @Nullable String startDate, @Nullable String endDate, @Nullable String city,
        @Nullable String country, @Nullable String region, @Nullable String parentId, @Nullable List<Party> communities,
        @Nullable List<Party> people, @Nullable Integer attendance, @Nullable List<String> urls) {

    /** In the words of schema.org. */
    JsonLd jsonLd(String address, @Nullable EventItem parent) {
        List<String> links = JsonLd.web(this.urls);
        return JsonLd.of("Event")
            .with("name", this.title)
            .with("url", address)
            .with("description", this.description)
            .with("startDate", this.startDate)
            .with("endDate", this.endDate)
            .with("eventAttendanceMode", switch (this.mode) {
                case "online" -> "https://schema.org/OnlineEventAttendanceMode";
                case "in-person" -> "https://schema.org/OfflineEventAttendanceMode";
                case "hybrid" -> "https://schema.org/MixedEventAttendanceMode";
                case null, default -> null;
            })
            .with("location", location(links))
            .with("organizer", organizers())
            .with("superEvent", (parent != null) ? JsonLd.of("Event").with("name", parent.title()) : null)
            .with("sameAs", links);
    }

    private @Nullable JsonLd location(List<String> links) {
        if (this.city != null || this.country != null) {
            return JsonLd.of("Place")
                .with("name", (this.city != null) ? this.city : this.country)
                .with("address",
                        JsonLd.of("PostalAddress")
                            .with("addressLocality", this.city)
                            .with("addressCountry", this.country));
        }
        return "online".equals(this.mode) && !links.isEmpty()
                ? JsonLd.of("VirtualLocation").with("url", links.getFirst()) : null;
    }

    private List<Object> organizers() {
        List<Object> all = new ArrayList<>();
        if (this.communities != null) {
            this.communities.forEach((one) -> all.add(JsonLd.of("Organization").with("name", one.name()).values()));
        }
        if (this.people != null) {
            this.people.forEach((one) -> all.add(JsonLd.of("Person").with("name", one.name()).values()));
        }
        return all;
    }

}
