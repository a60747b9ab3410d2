package dev.plaudit.highlights.previews;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.highlights.fetching.SafeFetch;

/**
 * Reading of pages behind links.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewSetup {

    @Bean
    SafeFetch pageFetch(PreviewSettings settings, @Value("${plaudit.base-url}") URI baseUrl) {
        return SafeFetch.fromPublicAddresses("Plaudit/1.0 (link preview; +%s)".formatted(baseUrl), settings.together());
    }

}
