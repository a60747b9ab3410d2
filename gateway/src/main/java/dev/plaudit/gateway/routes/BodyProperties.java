package dev.plaudit.gateway.routes;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of bodies on their way to a service. JSON has a limit of its own everywhere.
 *
 * @param limit the largest body of any type
 * @param deadline how long a body may take to arrive as a whole
 * @param together how much memory all bodies on their way may take
 */
@ConfigurationProperties("plaudit.bodies")
record BodyProperties(@DefaultValue("8MB") DataSize limit, @DefaultValue("20s") Duration deadline,
        @DefaultValue("32MB") DataSize together) {

}
