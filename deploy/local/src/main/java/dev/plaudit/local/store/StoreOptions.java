package dev.plaudit.local.store;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the store's process is told.
 *
 * @param file holds all data; created where absent
 * @param port on 127.0.0.1; 0 for any free one
 */
record StoreOptions(Path file, int port) {

    private static final int DEFAULT_PORT = 27117;

    /**
     * Arguments win over the environment.
     * @throws IllegalArgumentException with a sentence for the user
     */
    static StoreOptions parse(String[] args, Map<String, String> environment) {
        String file = environment.get("PLAUDIT_STORE_FILE");
        String port = environment.getOrDefault("PLAUDIT_STORE_PORT", String.valueOf(DEFAULT_PORT));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("The option " + args[i] + " needs a value.");
            }
            switch (args[i]) {
                case "--file" -> file = args[i + 1];
                case "--port" -> port = args[i + 1];
                default -> throw new IllegalArgumentException("Unknown option " + args[i] + "; use --file and --port.");
            }
        }
        return new StoreOptions(filePath(file), portNumber(port));
    }

    private static Path filePath(@Nullable String file) {
        if (file == null || file.isBlank()) {
            throw new IllegalArgumentException("Name the data file with --file or PLAUDIT_STORE_FILE.");
        }
        return Path.of(file);
    }

    private static int portNumber(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        }
        catch (NumberFormatException ex) {
            // Told below, like a number out of range.
        }
        throw new IllegalArgumentException("The port " + port + " is not a number from 0 to 65535.");
    }

}
