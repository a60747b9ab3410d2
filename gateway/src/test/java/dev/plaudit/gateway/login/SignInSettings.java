package dev.plaudit.gateway.login;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

/**
 * Gives a gateway sessions of its own and a key.
 */
class SignInSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = Map.of("spring.mongodb.uri", StoreForTests.uri(), "plaudit.sessions.database",
                StoreForTests.freshDatabase(), "plaudit.identity-key", Tokens.key("gateway"));
        context.getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("settings for signing in", settings));
    }

}
