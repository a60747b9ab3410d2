package dev.plaudit.platform.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

import dev.plaudit.platform.publishing.Publisher;

/**
 * Gives a service with a publisher its audit log.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.publishing.PublishingSetup")
@ConditionalOnBean(Publisher.class)
@Import({ AuditLog.class, AuditController.class })
class AuditSetup {

}
