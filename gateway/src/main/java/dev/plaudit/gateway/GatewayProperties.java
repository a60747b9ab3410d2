package dev.plaudit.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the gateway and the services are.
 *
 * @param baseUrl the address that people type, the one source of absolute links; without
 * a path
 * @param peopleUrl the instances of people-service
 * @param eventsUrl the instances of events-service
 * @param highlightsUrl the instances of highlights-service
 * @param calls how the gateway calls them
 */
@Validated
@ConfigurationProperties("plaudit")
public record GatewayProperties(@DefaultValue("http://localhost:8080") URI baseUrl,
        @NotEmpty @DefaultValue("http://127.0.0.1:8081") List<URI> peopleUrl,
        @NotEmpty @DefaultValue("http://127.0.0.1:8082") List<URI> eventsUrl,
        @NotEmpty @DefaultValue("http://127.0.0.1:8083") List<URI> highlightsUrl, @Valid @DefaultValue Calls calls) {

    public GatewayProperties {
        baseUrl = origin("plaudit.base-url", baseUrl);
        peopleUrl = origins("plaudit.people-url", peopleUrl);
        eventsUrl = origins("plaudit.events-url", eventsUrl);
        highlightsUrl = origins("plaudit.highlights-url", highlightsUrl);
    }

    private static List<URI> origins(String name, List<URI> addresses) {
        return addresses.stream().map((address) -> origin(name, address)).toList();
    }

    private static URI origin(String name, URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        boolean bare = "".equals(address.getRawPath()) || "/".equals(address.getRawPath());
        if (!http || address.getHost() == null || !bare || address.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "%s must be an http or https address without a path, but is %s".formatted(name, address));
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    /**
     * The bounds of a call. Together they keep every failure within the five seconds of
     * the contract.
     *
     * @param connectTimeout how long an instance may take to accept a connection
     * @param readTimeout how long a service may be silent
     * @param deadline how long the gateway waits for a service in one call altogether,
     * all instances tried included
     * @param leaseTimeout how long a call waits for its turn when all connections of a
     * service are in use
     * @param connections how many calls of one service may be under way at once
     * @param heldBack how much of an answer is read before its first byte is passed on;
     * what breaks within it is still answered with a problem
     */
    public record Calls(@DefaultValue("1s") Duration connectTimeout, @DefaultValue("4s") Duration readTimeout,
            @DefaultValue("4500ms") Duration deadline, @DefaultValue("250ms") Duration leaseTimeout,
            @Min(1) @DefaultValue("100") int connections, @DefaultValue("256KB") DataSize heldBack) {

    }

}
