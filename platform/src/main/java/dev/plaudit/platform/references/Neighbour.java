package dev.plaudit.platform.references;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Another service, read through its public lists. Knows only the fields that references
 * keep.
 */
final class Neighbour {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final Duration READ = Duration.ofSeconds(4);

    private final List<URI> instances;

    private final RestClient http;

    Neighbour(List<URI> instances) {
        this.instances = List.copyOf(instances);
        // HTTP/1.1, since the client would otherwise ask for an upgrade with each
        // connection.
        HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * A page of what changed.
     * @throws RestClientException when no instance answers
     */
    Changes changes(String kind, Instant since, @Nullable String cursor) {
        RestClientException failure = new RestClientException("No instance is known");
        for (URI instance : this.instances) {
            UriComponentsBuilder address = UriComponentsBuilder.fromUri(instance)
                .path("/api/v1/{kind}")
                .queryParam("updatedSince", "{since}")
                .queryParam("limit", 100);
            if (cursor != null) {
                address.queryParam("cursor", "{cursor}");
            }
            try {
                Changes page = this.http.get()
                    .uri(address.encode().buildAndExpand(kind, since.toString(), String.valueOf(cursor)).toUri())
                    .retrieve()
                    .body(Changes.class);
                if (page != null) {
                    return page;
                }
            }
            catch (RestClientException ex) {
                failure = ex;
            }
        }
        throw failure;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(List<Item> items, @Nullable String next) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, @Nullable Boolean deleted, Instant updatedAt, @Nullable String name, @Nullable String title,
            @Nullable List<String> aliases, @Nullable String country, @Nullable List<String> countries,
            @Nullable List<String> programs, @Nullable String program, @Nullable String programInSource,
            @Nullable List<Membership> memberships, @Nullable List<String> urls) {

        Reference copied(String kind, Instant now) {
            String shown = (this.name != null) ? this.name : (this.title != null) ? this.title : "";
            return new Reference(kind + "/" + this.id, shown, orEmpty(this.aliases), this.country,
                    orEmpty(this.countries), inPrograms(), orEmpty(this.urls), this.updatedAt, now,
                    Boolean.TRUE.equals(this.deleted));
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
