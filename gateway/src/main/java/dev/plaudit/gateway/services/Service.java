package dev.plaudit.gateway.services;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import dev.plaudit.gateway.GatewayProperties;

/**
 * The services behind the gateway.
 */
public enum Service {

    /**
     * Persons, communities, programs and regions.
     */
    PEOPLE,

    /**
     * Events and talks.
     */
    EVENTS,

    /**
     * Achievements, digests and statistics.
     */
    HIGHLIGHTS;

    /**
     * The name in routes, logs and documents.
     * @return the name in lower case
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a service by its name.
     * @param id the name in lower case
     * @return the service
     * @throws IllegalArgumentException if there is none
     */
    public static Service of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /**
     * The name in tokens, which is what the service calls itself.
     * @return the only audience that the service accepts
     */
    String audience() {
        return id() + "-service";
    }

    List<URI> instances(GatewayProperties properties) {
        return switch (this) {
            case PEOPLE -> properties.peopleUrl();
            case EVENTS -> properties.eventsUrl();
            case HIGHLIGHTS -> properties.highlightsUrl();
        };
    }

}
