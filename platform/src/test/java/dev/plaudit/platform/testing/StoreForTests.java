package dev.plaudit.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives an application under test a database and a data folder of its own, and the keys
 * of {@link Tokens}, on a real MongoDB where {@code PLAUDIT_TEST_MONGODB_URI} names one,
 * otherwise on the embedded store. Use as
 * {@code @ContextConfiguration(initializers = StoreForTests.class)}.
 */
public class StoreForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * Where the database is.
     * @return a connection string without a database
     */
    public static String uri() {
        String named = System.getenv("PLAUDIT_TEST_MONGODB_URI");
        return (named != null) ? named : Embedded.URI;
    }

    /**
     * A name that no other test uses.
     * @return for a database
     */
    public static String freshDatabase() {
        return "test-" + UUID.randomUUID();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Map<String, Object> settings = Map.of("spring.mongodb.uri", uri(), "plaudit.mongodb.database",
                    freshDatabase(), "plaudit.data", Files.createTempDirectory("plaudit-test").toString(),
                    "management.server.port", "0", "plaudit.trusted-keys", Tokens.trustedKeys());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("store for tests", settings));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Starts with the first test that needs it and ends with the test run.
     */
    private static final class Embedded {

        static final String URI = new MongoServer(H2Backend.inMemory()).bindAndGetConnectionString();

    }

}
