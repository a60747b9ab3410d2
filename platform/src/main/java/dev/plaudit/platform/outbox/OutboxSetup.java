package dev.plaudit.platform.outbox;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

import dev.plaudit.platform.audit.AuditLog;

/**
 * Gives a service with an audit log its outboxes.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.audit.AuditSetup")
@ConditionalOnBean(AuditLog.class)
@Import({ Outboxes.class, OutboxController.class })
class OutboxSetup {

    /**
     * After the catalogues, which show what it writes.
     */
    private static final int START = 160;

    @Bean
    @Order(START)
    ApplicationRunner startOutboxes(Outboxes outboxes, @Value("${plaudit.outbox.interval:30s}") Duration interval) {
        return (arguments) -> outboxes.start(interval);
    }

}
