package dev.plaudit.gateway.services;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What a service is asked. A body is here as a whole before a connection is taken, so
 * that no slow client holds one.
 *
 * @param method the method
 * @param target path and query exactly as they go over the wire
 * @param headers what to say besides; who asks is not among it
 * @param body the body, or null for none
 * @param patience how long to wait at most, where that is less than for any call, or null
 */
public record ServiceRequest(HttpMethod method, String target, HttpHeaders headers, byte @Nullable [] body,
        @Nullable Duration patience) {

    /**
     * Any request, with the patience of any call.
     * @param method the method
     * @param target path and query exactly as they go over the wire
     * @param headers what to say besides; who asks is not among it
     * @param body the body, or null for none
     */
    public ServiceRequest(HttpMethod method, String target, HttpHeaders headers, byte @Nullable [] body) {
        this(method, target, headers, body, null);
    }

    /**
     * A question.
     * @param target path and query
     * @param accept the media type that is understood
     * @return a GET
     */
    public static ServiceRequest get(String target, String accept) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accept);
        return new ServiceRequest(HttpMethod.GET, target, headers, null);
    }

    /**
     * A question that is too long or too private for an address.
     * @param target path and query
     * @param json what is told
     * @return a POST that understands JSON
     */
    public static ServiceRequest post(String target, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ServiceRequest(HttpMethod.POST, target, headers, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same for somebody who has little time.
     * @param patience how long to wait at most, or null for as long as for any call
     * @return a copy
     */
    public ServiceRequest within(@Nullable Duration patience) {
        return new ServiceRequest(this.method, this.target, this.headers, this.body, patience);
    }

    /**
     * Whether asking twice does no harm.
     * @return true for GET and HEAD
     */
    boolean isRepeatable() {
        return this.method.equals(HttpMethod.GET) || this.method.equals(HttpMethod.HEAD);
    }

}
