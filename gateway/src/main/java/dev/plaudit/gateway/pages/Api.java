package dev.plaudit.gateway.pages;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.UnauthenticatedException;
import dev.plaudit.platform.writes.MergePatch;

/**
 * The API as the pages use it: the same answers that every client gets, on behalf of who
 * looks. Pages name only the fields that they show; what else there is they do not see.
 */
@Component
public class Api {

    private static final int LARGEST = 8 * 1024 * 1024;

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ServiceCalls calls;

    /** Its own, because the shared one refuses fields it does not know. */
    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    Api(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * Reads a record.
     * @param caller on whose behalf
     * @param path its address
     * @param type what the page shows of it
     * @param <T> the same
     * @return the record with its entity tag
     * @throws NotFoundException if there is none, or the caller may not know of it
     * @throws ServiceFailedException if the service gives no answer
     */
    public <T> Tagged<T> read(Caller caller, ApiPath path, Class<T> type) throws ServiceFailedException {
        return find(caller, path, type).orElseThrow(NotFoundException::new);
    }

    /**
     * Reads a record that may not be there.
     * @param caller on whose behalf
     * @param path its address
     * @param type what the page shows of it
     * @param <T> the same
     * @return the record with its entity tag
     * @throws ServiceFailedException if the service gives no answer
     */
    public <T> Optional<Tagged<T>> find(Caller caller, ApiPath path, Class<T> type) throws ServiceFailedException {
        return find(caller, path, this.json.constructType(type));
    }

    /**
     * Reads a page of a list.
     * @param caller on whose behalf
     * @param path its address
     * @param item what the page shows of each
     * @param <T> the same
     * @return the list
     * @throws NotFoundException if what is asked for is none of the service's, as a
     * cursor that somebody made up
     * @throws ServiceFailedException if the service gives no answer
     */
    public <T> Listing<T> list(Caller caller, ApiPath path, Class<T> item) throws ServiceFailedException {
        JavaType type = this.json.getTypeFactory().constructParametricType(Listing.class, item);
        return this.<Listing<T>>find(caller, path, type).orElseThrow(NotFoundException::new).value();
    }

    /**
     * Reads a file.
     * @param caller on whose behalf
     * @param path its address
     * @param mediaType what it must be
     * @return its bytes, empty if there is none
     * @throws ServiceFailedException if the service gives no answer
     */
    public Optional<byte[]> file(Caller caller, ApiPath path, String mediaType) throws ServiceFailedException {
        try (ServiceAnswer answer = this.calls.ask(path.service(), caller,
                ServiceRequest.get(path.text(), mediaType))) {
            return isThere(answer) ? Optional.of(answer.body(LARGEST)) : Optional.empty();
        }
    }

    /**
     * Does what a form says.
     * @param caller on whose behalf
     * @param method how
     * @param path the address
     * @param tag the entity tag of what the form showed ({@code If-Match}), or null
     * @param body what is sent as JSON, or null for nothing
     * @return what came of it
     * @throws NotFoundException if there is no such record
     * @throws ForbiddenException if the caller may not
     * @throws ServiceFailedException if the service gives no answer
     */
    public Outcome send(Caller caller, HttpMethod method, ApiPath path, @Nullable String tag, @Nullable Object body)
            throws ServiceFailedException {
        return send(caller, method, path, tag, null, body);
    }

    /**
     * Does once what a form says, however often it is sent.
     * @param caller on whose behalf
     * @param path the address that is posted to
     * @param tag the entity tag of what the form showed ({@code If-Match}), or null
     * @param key what tells this form from others ({@code Idempotency-Key})
     * @param body what is sent as JSON, or null for nothing
     * @return what came of it, then or the first time
     * @throws NotFoundException if there is no such record
     * @throws ForbiddenException if the caller may not
     * @throws ServiceFailedException if the service gives no answer
     */
    public Outcome postOnce(Caller caller, ApiPath path, @Nullable String tag, String key, @Nullable Object body)
            throws ServiceFailedException {
        return send(caller, HttpMethod.POST, path, tag, key, body);
    }

    private Outcome send(Caller caller, HttpMethod method, ApiPath path, @Nullable String tag, @Nullable String key,
            @Nullable Object body) throws ServiceFailedException {
        HttpHeaders headers = new HttpHeaders();
        if (key != null) {
            headers.set(IDEMPOTENCY_KEY, key);
        }
        headers.set(HttpHeaders.ACCEPT, JSON);
        if (tag != null) {
            headers.set(HttpHeaders.IF_MATCH, tag);
        }
        byte[] sent = null;
        if (body != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, HttpMethod.PATCH.equals(method) ? MergePatch.MEDIA_TYPE : JSON);
            sent = this.json.writeValueAsBytes(body);
        }
        return send(caller, path, new ServiceRequest(method, path.text(), headers, sent));
    }

    /**
     * Makes a record at an address where there must be none yet
     * ({@code If-None-Match: *}).
     * @param caller on whose behalf
     * @param path the address
     * @param body what is sent as JSON
     * @return what came of it; 412 if there is one
     * @throws ForbiddenException if the caller may not
     * @throws ServiceFailedException if the service gives no answer
     */
    public Outcome create(Caller caller, ApiPath path, Object body) throws ServiceFailedException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, JSON);
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.IF_NONE_MATCH, "*");
        return send(caller, path,
                new ServiceRequest(HttpMethod.PUT, path.text(), headers, this.json.writeValueAsBytes(body)));
    }

    /**
     * Sends something else than JSON, such as an image.
     * @param caller on whose behalf
     * @param path the address
     * @param mediaType what it is
     * @param content its bytes
     * @return what came of it
     * @throws NotFoundException if there is no such record
     * @throws ForbiddenException if the caller may not
     * @throws ServiceFailedException if the service gives no answer
     */
    public Outcome upload(Caller caller, ApiPath path, String mediaType, byte[] content) throws ServiceFailedException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, JSON);
        headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
        return send(caller, path, new ServiceRequest(HttpMethod.POST, path.text(), headers, content));
    }

    /**
     * Looks at a part of an answer as a record.
     * @param part the part
     * @param type what the page shows of it
     * @param <T> the same
     * @return the record
     * @throws ServiceFailedException if it is something else
     */
    public <T> T as(JsonNode part, Class<T> type) throws ServiceFailedException {
        try {
            return this.json.treeToValue(part, type);
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    private Outcome send(Caller caller, ApiPath path, ServiceRequest request) throws ServiceFailedException {
        try (ServiceAnswer answer = this.calls.ask(path.service(), caller, request)) {
            byte[] text = answer.body(LARGEST);
            if (answer.status() < 300) {
                JsonNode said = (text.length > 0) ? this.json.readTree(text) : null;
                return new Outcome.Done(said, answer.headers().getFirst(HttpHeaders.ETAG));
            }
            refuseReaders(answer);
            if (answer.status() == 404) {
                throw new NotFoundException();
            }
            return this.json.readValue(text, Outcome.Refused.class);
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    private <T> Optional<Tagged<T>> find(Caller caller, ApiPath path, JavaType type) throws ServiceFailedException {
        try (ServiceAnswer answer = this.calls.ask(path.service(), caller, ServiceRequest.get(path.text(), JSON))) {
            if (!isThere(answer)) {
                return Optional.empty();
            }
            T value = this.json.readValue(answer.body(LARGEST), type);
            return Optional.of(new Tagged<>(value, answer.headers().getFirst(HttpHeaders.ETAG)));
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    private static boolean isThere(ServiceAnswer answer) throws ServiceFailedException {
        refuseReaders(answer);
        return answer.status() == 200;
    }

    private static void refuseReaders(ServiceAnswer answer) throws ServiceFailedException {
        switch (answer.status()) {
            case 401 -> throw new UnauthenticatedException();
            case 403 -> throw new ForbiddenException("This account may not do this");
            default -> {
                if (answer.status() >= 500) {
                    throw ServiceFailedException.down(null);
                }
            }
        }
    }

    /**
     * A record as it was at a moment.
     *
     * @param value the record
     * @param tag its entity tag, null if the service gave none
     * @param <T> what it is
     */
    public record Tagged<T>(T value, @Nullable String tag) {

    }

}
