package dev.plaudit.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.problems.UnavailableException;

/**
 * The API's document, kept in memory. The services are asked again at most once a minute,
 * and every few seconds while one of them has never been heard; a service that is down
 * keeps its last known part.
 */
@Component
class OpenApiDocuments {

    private static final Logger log = LoggerFactory.getLogger(OpenApiDocuments.class);

    private static final String ADDRESS = "/internal/openapi.json";

    private static final int LARGEST = 4 * 1024 * 1024;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Duration KEPT_INCOMPLETE = Duration.ofSeconds(5);

    private final GatewayProperties properties;

    private final ServiceCalls calls;

    private final Clock clock;

    private final JsonMapper json = JsonMapper.shared();

    private final JsonNode own;

    private final Map<Service, JsonNode> parts = new EnumMap<>(Service.class);

    private final ReentrantLock refreshing = new ReentrantLock();

    private volatile @Nullable Known known;

    OpenApiDocuments(GatewayProperties properties, ServiceCalls calls, Clock clock) {
        this.properties = properties;
        this.calls = calls;
        this.clock = clock;
        try (InputStream document = new ClassPathResource("openapi.json").getInputStream()) {
            this.own = this.json.readTree(document);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The document as it is known now.
     * @return all that was ever heard of the services
     * @throws UnavailableException if that is nothing
     */
    Known current() {
        Known kept = this.known;
        if (kept != null && (kept.isFresh(this.clock.instant()) || this.refreshing.isLocked())) {
            return kept;
        }
        this.refreshing.lock();
        try {
            kept = this.known;
            if (kept == null || !kept.isFresh(this.clock.instant())) {
                kept = refresh();
                this.known = kept;
            }
            return kept;
        }
        finally {
            this.refreshing.unlock();
        }
    }

    private Known refresh() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Service, CompletableFuture<@Nullable JsonNode>> asked = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                asked.put(service, CompletableFuture.supplyAsync(() -> fetch(service), workers));
            }
            asked.forEach((service, answer) -> {
                JsonNode part = answer.join();
                if (part != null) {
                    this.parts.put(service, part);
                }
            });
        }
        if (this.parts.isEmpty()) {
            throw new UnavailableException("The description of the API is not available right now");
        }
        ObjectNode document = OpenApiMerge.merge(this.properties.baseUrl(), this.own, this.parts);
        boolean complete = this.parts.size() == Service.values().length;
        Instant until = this.clock.instant().plus(complete ? KEPT : KEPT_INCOMPLETE);
        return new Known(document, this.json.writeValueAsBytes(document), complete, until);
    }

    private @Nullable JsonNode fetch(Service service) {
        ServiceRequest request = ServiceRequest.get(ADDRESS, MediaType.APPLICATION_JSON_VALUE);
        try (ServiceAnswer answer = this.calls.ask(service, ServiceCalls.GATEWAY, request)) {
            if (answer.status() != 200) {
                log.warn("{} answered {} instead of its description", service.id(), answer.status());
                return null;
            }
            return this.json.readTree(answer.body(LARGEST));
        }
        catch (ServiceFailedException | JacksonException ex) {
            log.warn("{} gave no description of itself: {}", service.id(), ex.toString());
            return null;
        }
    }

    /**
     * The document at one time.
     *
     * @param document the document as a tree, not to be changed
     * @param text the same as sent
     * @param complete whether every service has its part in it
     * @param until when to ask again
     */
    record Known(ObjectNode document, byte[] text, boolean complete, Instant until) {

        boolean isFresh(Instant now) {
            return now.isBefore(this.until);
        }

    }

}
