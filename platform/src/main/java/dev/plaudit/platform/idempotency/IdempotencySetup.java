package dev.plaudit.platform.idempotency;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives every service with a database its keys.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.mongo.MongoSetup")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoDatabase.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencySetup {

    @Bean
    KeyedCalls keyedCalls(MongoDatabase database, IdempotencyProperties properties, Clock clock) {
        return new KeyedCalls(database, properties.lease(), clock);
    }

    /**
     * Last of all filters, behind the security chain: it asks who calls.
     */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(KeyedCalls calls,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            IdempotencyProperties properties) {
        return new FilterRegistrationBean<>(new IdempotencyFilter(calls, problems, properties.largestBody().toBytes()));
    }

    @Bean
    ForgetKeys forgetKeys(KeyedCalls calls) {
        return new ForgetKeys(calls);
    }

    @Bean
    ApplicationRunner startForgettingKeys(ForgetKeys keys) {
        return (arguments) -> keys.start();
    }

    @Bean
    OperationCustomizer keysInDocument() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter().name(IdempotencyKey.HEADER)
                    .description("Names this request for 24 hours: sent again with the same key, it is not done again "
                            + "and answered the same")
                    .schema(new StringSchema().minLength(1).maxLength(IdempotencyKey.LONGEST)));
            }
            return operation;
        };
    }

}
