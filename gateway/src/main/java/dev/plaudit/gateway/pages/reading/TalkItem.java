package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What pages show of a talk.
 */
record TalkItem(String id, String slug, String title, @Nullable String summary, @Nullable List<Party> speakers,
        @Nullable String language, @Nullable List<String> topics, @Nullable List<String> slideUrls,
        @Nullable List<String> codeUrls, @Nullable List<String> otherUrls, @Nullable List<Delivery> deliveries) {

    /** In the words of schema.org. */
    JsonLd jsonLd(String address) {
        List<Party> people = (this.speakers != null) ? this.speakers : List.of();
        return JsonLd.of("CreativeWork")
            .with("name", this.title)
            .with("url", address)
            .with("abstract", this.summary)
            .with("inLanguage", this.language)
            .with("keywords", this.topics)
            .with("author",
                    people.stream().map((one) -> JsonLd.of("Person").with("name", one.name()).values()).toList());
    }

    /**
     * How often it was given.
     * @return the number of deliveries
     */
    public int times() {
        return (this.deliveries != null) ? this.deliveries.size() : 0;
    }

    /**
     * One time that it was given.
     */
    record Delivery(@Nullable String eventId, @Nullable String eventTitle, @Nullable Party community,
            @Nullable String date, @Nullable String language, @Nullable List<String> recordingUrls,
            @Nullable Integer attendance) {

    }

}
