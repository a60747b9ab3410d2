package dev.plaudit.people.summaries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.people.notifications.News.Backlog;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.identity.TokenMint;

/**
 * What waits for decisions, as highlights-service knows it.
 */
@Component
class Backlogs {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final Duration READ = Duration.ofSeconds(4);

    private static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<URI> instances;

    private final @Nullable OwnToken token;

    private final RestClient http;

    Backlogs(SummarySettings settings, ObjectProvider<TokenMint> mint, Clock clock) {
        this.instances = settings.highlightsUrls();
        TokenMint own = mint.getIfAvailable();
        this.token = (own != null) ? new OwnToken(own, "highlights-service", clock) : null;
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
     * Whether it can be asked.
     * @return false without an address of the service, or a key to say who asks
     */
    boolean canBeAsked() {
        return this.token != null && !this.instances.isEmpty();
    }

    /**
     * What waits in some scopes.
     * @param scopes of managers; what lies in several counts once
     * @return nothing if nothing waits
     * @throws RestClientException when no instance answers
     */
    Optional<Backlog> in(List<ManagerScope> scopes) {
        RestClientException failure = new RestClientException("No instance is known");
        for (URI instance : this.instances) {
            try {
                return ask(instance, scopes);
            }
            catch (RestClientException ex) {
                failure = ex;
            }
        }
        throw failure;
    }

    private Optional<Backlog> ask(URI instance, List<ManagerScope> scopes) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(instance).path("/internal/reviews/waiting");
        Object[] texts = scopes.stream().map(ManagerScope::text).distinct().toArray();
        for (int at = 0; at < texts.length; at++) {
            address.queryParam("scope", "{scope" + at + "}");
        }
        Waiting waiting = this.http.get()
            .uri(address.encode().buildAndExpand(texts).toUri())
            .accept(MediaType.APPLICATION_JSON)
            .headers((headers) -> {
                if (this.token != null) {
                    headers.setBearerAuth(this.token.text());
                }
            })
            .exchange((request, response) -> read(response));
        if (waiting == null || waiting.waiting() < 1 || waiting.oldestSubmittedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(new Backlog(waiting.waiting(), waiting.oldestSubmittedAt()));
    }

    private static Waiting read(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().value() != 200) {
            throw new RestClientException("Status " + response.getStatusCode().value());
        }
        byte[] body = response.getBody().readNBytes(MOST_BYTES);
        try {
            return JSON.readValue(body, Waiting.class);
        }
        catch (JacksonException ex) {
            throw new RestClientException("No JSON", ex);
        }
    }

    record Waiting(long waiting, @Nullable Instant oldestSubmittedAt) {
    }

}
