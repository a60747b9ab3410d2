package dev.plaudit.highlights.images;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/**
 * Has unused images looked for, soon after the start and then again and again.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ImageProperties.class)
class ImageSetup {

    private static final Duration AFTER_START = Duration.ofMinutes(10);

    @Bean
    SchedulingConfigurer unusedImages(RemoveUnusedImages removeUnused, ImageProperties properties) {
        return (tasks) -> tasks
            .addFixedDelayTask(new FixedDelayTask(removeUnused::run, properties.sweepInterval(), AFTER_START));
    }

}
