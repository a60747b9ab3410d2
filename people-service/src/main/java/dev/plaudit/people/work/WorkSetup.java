package dev.plaudit.people.work;

import java.util.List;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Starts all recurring work.
 */
@Configuration(proxyBeanMethods = false)
class WorkSetup {

    /**
     * After the catalogues and whatever goes on at start.
     */
    private static final int START = 1000;

    @Bean
    @Order(START)
    ApplicationRunner startWork(List<Recurring> all) {
        return (arguments) -> all.forEach(Recurring::start);
    }

}
