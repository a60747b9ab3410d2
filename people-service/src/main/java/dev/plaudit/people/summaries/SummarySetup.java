package dev.plaudit.people.summaries;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.work.Recurring;

/**
 * Looks at the clock as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SummarySettings.class)
class SummarySetup {

    @Bean
    Recurring tellingManagers(TellManagers tellManagers, SummarySettings settings) {
        return new Recurring("summaries", settings.summaryInterval(), tellManagers::tellIfDue);
    }

}
