package dev.plaudit.gateway;

import java.io.IOException;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ManagementTests {

    @Value("${local.management.port}")
    int managementPort;

    @Autowired
    ObjectProvider<MongoDatabase> mongo;

    @ParameterizedTest
    @ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
            "/actuator/metrics", "/actuator/prometheus" })
    void operatorsSeeHealthAndMetrics(String path) throws IOException {
        assertThat(Http.get(this.managementPort, path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/actuator/env", "/actuator/beans", "/actuator/gateway", "/actuator/heapdump",
            "/actuator/loggers", "/api/v1/people", "/internal/openapi.json" })
    void operatorsSeeNothingElse(String path) throws IOException {
        assertThat(Http.get(this.managementPort, path).status()).isEqualTo(404);
    }

    @Test
    void gatewayKeepsNoRecords() {
        assertThat(this.mongo.stream()).isEmpty();
    }

}
