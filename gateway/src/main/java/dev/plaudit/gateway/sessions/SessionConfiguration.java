package dev.plaudit.gateway.sessions;

import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Puts sessions from MongoDB in the place of the container's.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> sessionFilter(Sessions sessions,
            SessionCookie cookie) {
        SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(cookie.resolver());
        FilterRegistrationBean<SessionRepositoryFilter<StoredSession>> registration = new FilterRegistrationBean<>(
                filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    /**
     * So that whoever is signed in hears of a failure within the contract's 5 seconds.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return (settings) -> settings
            .applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(1500, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                    (socket) -> socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(1500, TimeUnit.MILLISECONDS));
    }

}
