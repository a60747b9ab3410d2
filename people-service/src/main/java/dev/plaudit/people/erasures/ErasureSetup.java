package dev.plaudit.people.erasures;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.work.Recurring;

/**
 * Goes on with erasures as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureSettings.class)
class ErasureSetup {

    @Bean
    Recurring tellingErasures(TellErasures tellErasures, ErasureSettings settings) {
        return new Recurring("erasures", settings.interval(), tellErasures::goOn);
    }

}
