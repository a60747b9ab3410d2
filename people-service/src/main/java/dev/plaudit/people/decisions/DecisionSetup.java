package dev.plaudit.people.decisions;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.work.Recurring;

/**
 * Looks for decisions as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionSettings.class)
class DecisionSetup {

    @Bean
    Recurring tellingDecisions(TellDecisions tellDecisions, DecisionSettings settings) {
        return new Recurring("decisions", settings.interval(), tellDecisions::tellNew);
    }

}
