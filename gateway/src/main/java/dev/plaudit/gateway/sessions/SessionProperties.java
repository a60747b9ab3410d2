package dev.plaudit.gateway.sessions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last and where they are.
 *
 * @param idle how long a session lasts without a request
 * @param absolute how long it lasts after its login, whatever happens
 * @param database the name of the database in MongoDB
 */
@ConfigurationProperties("plaudit.sessions")
record SessionProperties(@DefaultValue("8h") Duration idle, @DefaultValue("7d") Duration absolute,
        @DefaultValue("plaudit-gateway") String database) {

    SessionProperties {
        if (!idle.isPositive() || !absolute.isPositive()) {
            throw new IllegalArgumentException("plaudit.sessions.idle and .absolute must be longer than nothing");
        }
    }

}
