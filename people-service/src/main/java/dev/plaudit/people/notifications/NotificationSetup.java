package dev.plaudit.people.notifications;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.work.Recurring;

/**
 * Removes old notifications.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class NotificationSetup {

    @Bean
    Recurring removingOldNotifications(Notifications notifications, InboxSettings settings, Clock clock) {
        return new Recurring("old-notifications", settings.tidying(), () -> notifications.removeOld(clock.instant()));
    }

}
