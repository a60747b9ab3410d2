package dev.plaudit.highlights.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

import dev.plaudit.highlights.fetching.SafePost;

/**
 * Delivers to webhooks as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookSetup {

    private static final Logger logger = LoggerFactory.getLogger(WebhookSetup.class);

    @Bean
    SafePost webhookPost(WebhookSettings settings, @Value("${plaudit.base-url}") URI baseUrl) {
        return SafePost.toPublicAddresses("Plaudit/1.0 (webhook; +%s)".formatted(baseUrl), settings.together());
    }

    @Bean
    SchedulingConfigurer webhookWork(DeliverWebhooks deliver, Deliveries deliveries, WebhookSettings settings,
            Clock clock) {
        return (tasks) -> {
            tasks.addFixedDelayTask(
                    new FixedDelayTask(() -> attempt(deliver::look), settings.interval(), settings.interval()));
            tasks.addFixedDelayTask(new FixedDelayTask(
                    () -> attempt(() -> deliveries.removeOld(clock.instant().minus(settings.kept()))),
                    settings.tidying(), Duration.ofMinutes(1)));
        };
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        }
        catch (RuntimeException ex) {
            logger.warn("Work on webhooks failed; it is tried again", ex);
        }
    }

}
