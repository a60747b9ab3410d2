package dev.plaudit.platform.http;

import java.net.URI;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Puts the headers and limits in front of every service.
 */
@AutoConfiguration
class HttpSetup {

    @Bean
    SecurityHeaders securityHeaders(@Value("${plaudit.base-url:http://localhost:8080}") URI baseUrl) {
        return new SecurityHeaders(baseUrl);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter(SecurityHeaders headers) {
        FilterRegistrationBean<SecurityHeadersFilter> filter = new FilterRegistrationBean<>(
                new SecurityHeadersFilter(headers));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return filter;
    }

    @Bean
    StartingFilter startingFilter() {
        return new StartingFilter();
    }

    @Bean
    FilterRegistrationBean<StartingFilter> startingFilterFirst(StartingFilter starting) {
        FilterRegistrationBean<StartingFilter> filter = new FilterRegistrationBean<>(starting);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ObjectProvider<LargerBody> larger) {
        FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(larger.stream().toList()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(SecurityHeaders headers) {
        return (tomcat) -> tomcat.addContextCustomizers((context) -> {
            if (context.getParent() instanceof StandardHost host) {
                // Our valve comes first on the way out; Tomcat's own then finds the error
                // reported.
                host.getPipeline().addValve(new ProblemValve(headers));
            }
        });
    }

}
