package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files that pages refer to, by name. The time of a file in a reproducible
 * build says nothing, so a tag of its content is used.
 */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/style.css", "/docs.css", "/favicon.svg")
            .addResourceLocations("classpath:/static/")
            .setUseLastModified(false)
            .setEtagGenerator(ResourceConfiguration::tag)
            .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
    }

    private static String tag(Resource resource) {
        try {
            return EntityTag.of(resource.getContentAsByteArray());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
