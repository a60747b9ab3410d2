package dev.plaudit.gateway;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayPropertiesTests {

    @Test
    void environmentNamesInstances() {
        GatewayProperties properties = bind(Map.of("PLAUDIT_PEOPLE_URL", "http://one:8081,http://two:8081/",
                "PLAUDIT_BASE_URL", "https://p.example/"));

        assertThat(properties.peopleUrl()).containsExactly(URI.create("http://one:8081"),
                URI.create("http://two:8081"));
        assertThat(properties.eventsUrl()).containsExactly(URI.create("http://127.0.0.1:8082"));
        assertThat(properties.baseUrl()).isEqualTo(URI.create("https://p.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://one", "one:8081", "http://one/path", "http://one?x=1", "/", "http://" })
    void addressWithoutAHostOrWithMoreIsRefused(String address) {
        assertThatThrownBy(() -> bind(Map.of("PLAUDIT_EVENTS_URL", address))).isInstanceOf(BindException.class);
    }

    private static GatewayProperties bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
            .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("plaudit", GatewayProperties.class);
    }

}
