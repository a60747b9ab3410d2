package dev.plaudit.local.store;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells reads from writes. Only what is known to leave the data alone is a read; a
 * command nobody thought of here is a write.
 */
final class Commands {

    private static final Set<String> READS = Set.of("find", "count", "distinct", "aggregate", "getmore", "killcursors",
            "listcollections", "listindexes", "dbstats", "collstats", "ping", "ismaster", "hello", "buildinfo",
            "serverstatus", "whatsmyuri", "connectionstatus", "hostinfo", "getlog", "getlasterror", "endsessions");

    private static final Set<String> DURABLE_READ_CONCERNS = Set.of("majority", "linearizable", "snapshot");

    private Commands() {
    }

    static boolean isRead(String command, Document request) {
        String name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) && !(name.equals("aggregate") && writesItsResult(request.get("pipeline")));
    }

    /** Whether the reader asked to see only what would survive a crash. */
    static boolean wantsDurableData(Document request) {
        return request.get("readConcern") instanceof Map<?, ?> concern && concern.get("level") instanceof String level
                && DURABLE_READ_CONCERNS.contains(level);
    }

    private static boolean writesItsResult(@Nullable Object pipeline) {
        return pipeline instanceof Collection<?> stages && stages.stream()
            .anyMatch((stage) -> !(stage instanceof Map<?, ?> map) || map.containsKey("$out")
                    || map.containsKey("$merge"));
    }

}
