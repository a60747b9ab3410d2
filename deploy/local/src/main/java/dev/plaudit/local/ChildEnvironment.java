package dev.plaudit.local;

import java.util.Map;
import java.util.Set;

/**
 * What a process gets of the user's environment: all of it, except for settings that
 * would pull it off its place in the local platform.
 */
final class ChildEnvironment {

    private static final String BASE_URL = "PLAUDIT_BASE_URL";

    /** Ours to set, or of one process only. */
    private static final Set<String> DROPPED = Set.of("PLAUDIT_PORT", "PLAUDIT_MANAGEMENT_PORT", "PLAUDIT_MONGODB_URI",
            "PLAUDIT_PEOPLE_URL", "PLAUDIT_EVENTS_URL", "PLAUDIT_HIGHLIGHTS_URL", "PLAUDIT_DATA", "PLAUDIT_IMPORT",
            "PLAUDIT_STORE_FILE", "PLAUDIT_STORE_PORT", "SERVER_PORT", "SERVER_ADDRESS", "MANAGEMENT_SERVER_PORT",
            "MANAGEMENT_SERVER_ADDRESS", "SPRING_MONGODB_URI", "SPRING_DATA_MONGODB_URI", "SPRING_APPLICATION_JSON",
            "JDK_JAVA_OPTIONS");

    private ChildEnvironment() {
    }

    /**
     * Changes the environment a process would inherit.
     * @param inherited the user's; changed in place
     */
    static void prepare(Map<String, String> inherited, Service service) {
        inherited.keySet().removeAll(DROPPED);
        if (!service.name().equals("gateway")) {
            // Login providers and their secrets are the gateway's alone.
            inherited.keySet().removeIf((key) -> key.startsWith("SPRING_SECURITY_"));
        }
        // glibc keeps a memory pool per thread otherwise, tens of megabytes a process.
        inherited.putIfAbsent("MALLOC_ARENA_MAX", "2");
        inherited.putIfAbsent(BASE_URL, "http://localhost:8080");
        inherited.putAll(service.environment());
    }

}
