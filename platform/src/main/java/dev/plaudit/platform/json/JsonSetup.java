package dev.plaudit.platform.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Makes every mapper of a service strict.
 */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
class JsonSetup {

    @Bean
    JsonFactoryBuilderCustomizer strictParser() {
        return StrictJson::configure;
    }

    @Bean
    JsonMapperBuilderCustomizer strictMapper() {
        return StrictJson::configure;
    }

}
