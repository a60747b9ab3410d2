package dev.plaudit.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts a gateway in front of three services that do what a test tells them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "management.server.port=0", "plaudit.base-url=https://plaudit.example" })
@EnableWireMock({ @ConfigureWireMock(name = "people", baseUrlProperties = "plaudit.people-url"),
        @ConfigureWireMock(name = "events", baseUrlProperties = "plaudit.events-url"),
        @ConfigureWireMock(name = "highlights", baseUrlProperties = "plaudit.highlights-url") })
public @interface GatewayTest {

}
