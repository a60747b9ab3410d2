package dev.plaudit.highlights.reasons;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Stores the reasons of {@code review-reasons.json} at the start.
 */
@Configuration(proxyBeanMethods = false)
class ReasonSetup {

    /**
     * After the catalogues, which show what it stores.
     */
    private static final int START = 120;

    @Bean
    @Order(START)
    ApplicationRunner addReviewReasons(ReviewReasons reasons, JsonMapper json) {
        return (arguments) -> reasons.addDefaults(json);
    }

}
