package dev.plaudit.people;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Persons, communities, memberships and programs.
 */
@SpringBootApplication
public class PeopleApplication {

    /**
     * Starts the service; its settings come from the environment.
     * @param arguments of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(PeopleApplication.class, arguments);
    }

}
