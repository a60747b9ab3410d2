package dev.plaudit.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Events, talks and their deliveries.
 */
@SpringBootApplication
public class EventsApplication {

    /**
     * Starts the service; its settings come from the environment.
     * @param arguments of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(EventsApplication.class, arguments);
    }

}
