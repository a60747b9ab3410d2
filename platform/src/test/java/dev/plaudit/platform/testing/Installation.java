package dev.plaudit.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service on a database of its own that can be started more than once.
 */
public final class Installation {

    private final Class<?> application;

    private final String database = StoreForTests.freshDatabase();

    /**
     * Prepares an installation; nothing runs yet.
     * @param application what to start
     */
    public Installation(Class<?> application) {
        this.application = application;
    }

    /**
     * Starts the service with a new data folder, as on a machine that just joined.
     * @param settings further settings, each as {@code name=value}
     * @return the running service; close it to stop it
     */
    public ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--spring.mongodb.uri=" + StoreForTests.uri(),
                "--plaudit.mongodb.database=" + this.database, "--plaudit.data=" + freshFolder(),
                "--plaudit.trusted-keys=" + Tokens.trustedKeys(), "--server.port=0", "--management.server.port=0"));
        List.of(settings).forEach((setting) -> arguments.add("--" + setting));
        return SpringApplication.run(this.application, arguments.toArray(String[]::new));
    }

    /**
     * Reads a service that runs.
     * @param running from {@link #start}
     * @return its clients' view
     */
    public static Api api(ConfigurableApplicationContext running) {
        return new Api(Integer.parseInt(String.valueOf(running.getEnvironment().getProperty("local.server.port"))));
    }

    /**
     * How many documents a collection holds, whether or not the service runs.
     * @param collection its name
     * @return 0 when there is no such collection
     */
    public long stored(String collection) {
        try (MongoClient client = MongoClients.create(StoreForTests.uri())) {
            return client.getDatabase(this.database).getCollection(collection).countDocuments();
        }
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("plaudit-test");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
