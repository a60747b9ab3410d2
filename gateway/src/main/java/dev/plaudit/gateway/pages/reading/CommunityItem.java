package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What pages show of a community.
 */
record CommunityItem(String id, String slug, String name, @Nullable String program, @Nullable String city,
        @Nullable String country, @Nullable String region, @Nullable List<String> urls) {

    /** In the words of schema.org. */
    JsonLd jsonLd(String address) {
        boolean somewhere = this.city != null || this.country != null;
        return JsonLd.of("Organization")
            .with("name", this.name)
            .with("url", address)
            .with("address", somewhere
                    ? JsonLd.of("PostalAddress").with("addressLocality", this.city).with("addressCountry", this.country)
                    : null)
            .with("sameAs", JsonLd.web(this.urls));
    }

}
