package dev.plaudit.local;

import java.util.Map;
import java.util.Set;

/**
 * What a process gets of the user's environment: all of it, except for settings that
 * would pull it off its place in the local platform.
 */
final class ChildEnvironment {

    private static final String BASE_URL = "PLAUDIT_BASE_URL";

    private static final String ADMINS = "PLAUDIT_ADMINS";

    /** Ours to set, or of one process only. */
    private static final Set<String> DROPPED = Set.of("PLAUDIT_PORT", "PLAUDIT_MANAGEMENT_PORT", "PLAUDIT_MONGODB_URI",
            "PLAUDIT_PEOPLE_URL", "PLAUDIT_EVENTS_URL", "PLAUDIT_HIGHLIGHTS_URL", "PLAUDIT_DATA", "PLAUDIT_IMPORT",
            "PLAUDIT_STORE_FILE", "PLAUDIT_STORE_PORT", "PLAUDIT_IDENTITY_KEY", "PLAUDIT_TRUSTED_KEYS",
            "PLAUDIT_ACCOUNTS", "PLAUDIT_ISSUER", "PLAUDIT_CLIENT_SECRET", "SERVER_PORT", "SERVER_ADDRESS",
            "MANAGEMENT_SERVER_PORT", "MANAGEMENT_SERVER_ADDRESS", "SPRING_MONGODB_URI", "SPRING_DATA_MONGODB_URI",
            "SPRING_APPLICATION_JSON", "JDK_JAVA_OPTIONS");

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
        String admins = inherited.getOrDefault(ADMINS, "");
        inherited.putAll(service.environment());
        if (!admins.isBlank() && service.environment().containsKey(ADMINS)) {
            // The user's, and the local one as well.
            inherited.merge(ADMINS, admins, (local, users) -> users + "," + local);
        }
    }

}
