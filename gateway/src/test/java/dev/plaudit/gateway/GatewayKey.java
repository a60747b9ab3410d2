package dev.plaudit.gateway;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import dev.plaudit.platform.testing.Tokens;

/**
 * Gives the gateway its key of {@link Tokens}.
 */
public class GatewayKey implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("key for tests", Map.of("plaudit.identity-key", Tokens.key("gateway"))));
    }

}
