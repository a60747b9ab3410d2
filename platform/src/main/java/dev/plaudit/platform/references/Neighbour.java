package dev.plaudit.platform.references;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.remote.RemoteService;

/**
 * Another service, read through its public lists. Knows only the fields that references
 * keep.
 */
final class Neighbour {

    /**
     * Far more than a page of a hundred records has.
     */
    private static final int MOST_BYTES = 8 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final RemoteService service;

    /**
     * Names the service.
     * @param instances of it, the first that answers is read
     * @param token says who asks; without, it is asked as anybody may
     */
    Neighbour(List<URI> instances, @Nullable OwnToken token) {
        this.service = new RemoteService(instances, token);
    }

    /**
     * A page of what changed.
     * @throws RestClientException when no instance answers
     */
    Changes changes(String kind, Instant since, @Nullable String cursor) {
        return this.service.get((instance) -> {
            UriComponentsBuilder address = UriComponentsBuilder.fromUri(instance)
                .path("/api/v1/{kind}")
                .queryParam("updatedSince", "{since}")
                .queryParam("limit", 100);
            if (cursor != null) {
                address.queryParam("cursor", "{cursor}");
            }
            return address.encode().buildAndExpand(kind, since.toString(), String.valueOf(cursor)).toUri();
        }, Neighbour::read);
    }

    /**
     * Reads an answer without trusting it.
     */
    private static Changes read(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().value() != HttpStatus.OK.value()) {
            throw new RestClientException("Status " + response.getStatusCode().value());
        }
        byte[] body = response.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RestClientException("A page of more than %d bytes".formatted(MOST_BYTES));
        }
        try {
            Changes page = JSON.readValue(body, Changes.class);
            if (page == null || page.items() == null || !page.items().stream().allMatch(Item::isUsable)) {
                throw new RestClientException("A page without items, or with items without id or time");
            }
            return page;
        }
        catch (JacksonException ex) {
            throw new RestClientException("No page of JSON", ex);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<Item> items, @Nullable String next) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, @Nullable Boolean deleted, Instant updatedAt, @Nullable String name, @Nullable String title,
            @Nullable List<String> aliases, @Nullable String country, @Nullable List<String> countries,
            @Nullable List<String> programs, @Nullable String program, @Nullable String programInSource,
            @Nullable List<Membership> memberships, @Nullable List<String> urls, @Nullable List<String> formerIds,
            @Nullable Boolean claimed) {

        static boolean isUsable(@Nullable Item item) {
            return item != null && item.id() != null && !item.id().isEmpty() && item.updatedAt() != null;
        }

        Reference copied(String kind, Instant now) {
            String shown = (this.name != null) ? this.name : (this.title != null) ? this.title : "";
            return new Reference(kind + "/" + this.id, shown, orEmpty(this.aliases), this.country,
                    orEmpty(this.countries), inPrograms(), orEmpty(this.urls), orEmpty(this.formerIds), this.claimed,
                    this.updatedAt, now, Boolean.TRUE.equals(this.deleted));
        }

        /**
         * For a program that the other service does not know, the word that it keeps.
         */
        private List<String> inPrograms() {
            if (this.program != null) {
                return List.of(new Membership(this.program, this.programInSource).word());
            }
            if (this.memberships != null) {
                return this.memberships.stream().map(Membership::word).distinct().toList();
            }
            return orEmpty(this.programs);
        }

        private static List<String> orEmpty(@Nullable List<String> list) {
            return (list != null) ? list : List.of();
        }

    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Membership(String program, @Nullable String programInSource) {

        String word() {
            return Objects.requireNonNullElse(this.programInSource, this.program);
        }

    }

}
