package dev.plaudit.highlights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Achievements, digests of them, and what is told of both.
 */
@SpringBootApplication
public class HighlightsApplication {

    /**
     * Starts the service; its settings come from the environment.
     * @param arguments of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(HighlightsApplication.class, arguments);
    }

}
