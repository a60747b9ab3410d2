package dev.plaudit.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts a gateway in front of three services that do what a test tells them. Its limits
 * are beyond what tests ask; those of limits set their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "management.server.port=0", "plaudit.base-url=https://plaudit.example",
                "plaudit.limits.reads=1000000", "plaudit.limits.writes=1000000" })
@ContextConfiguration(initializers = GatewayKey.class)
@Import(SecurityForTests.class)
@EnableWireMock({ @ConfigureWireMock(name = "people", baseUrlProperties = "plaudit.people-url"),
        @ConfigureWireMock(name = "events", baseUrlProperties = "plaudit.events-url"),
        @ConfigureWireMock(name = "highlights", baseUrlProperties = "plaudit.highlights-url") })
public @interface GatewayTest {

}
