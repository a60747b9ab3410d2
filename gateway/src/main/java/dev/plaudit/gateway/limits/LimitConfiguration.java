package dev.plaudit.gateway.limits;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the limits in their places.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Before Spring Security, which answers these requests itself. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> signInLimit(RateLimits limits) {
        return registration(new RateLimitFilter(limits, Set.of(Demand.SIGN_IN), null), "signInLimit",
                Ordered.HIGHEST_PRECEDENCE + 13);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> requestLimit(RateLimits limits, Unsent unsent) {
        return registration(new RateLimitFilter(limits, EnumSet.complementOf(EnumSet.of(Demand.SIGN_IN)), unsent),
                "requestLimit", SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
    }

    private static FilterRegistrationBean<RateLimitFilter> registration(RateLimitFilter filter, String name,
            int order) {
        FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        return registration;
    }

}
