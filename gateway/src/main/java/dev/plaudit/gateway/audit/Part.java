package dev.plaudit.gateway.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * What one service has to tell for a page: enough of it to fill the page alone.
 */
final class Part {

    private final Service service;

    private final Deque<Entry> entries = new ArrayDeque<>();

    private Position position;

    /** The answer read last; each has the total and the facets. */
    private @Nullable JsonNode answer;

    private Part(Service service, Position position) {
        this.service = service;
        this.position = position;
    }

    /**
     * Reads from a position.
     * @param service whose
     * @param from where to go on
     * @param wanted how many entries would fill the page
     * @param source reads a page of the service
     * @return at least that many, or all that are left
     * @throws ServiceFailedException if the service gives no answer, or none to use
     * @throws RefusedException if the service refuses
     */
    static Part read(Service service, Position from, int wanted, Source source)
            throws ServiceFailedException, RefusedException {
        Part part = new Part(service, from);
        String cursor = from.page();
        String after = from.after();
        do {
            JsonNode answer = source.page(cursor);
            part.answer = answer;
            Iterator<JsonNode> items = answer.path("items").iterator();
            while (items.hasNext()) {
                Entry entry = Entry.of(service, items.next(), cursor);
                if (after == null && !from.ended()) {
                    part.entries.add(entry);
                }
                else if (entry.id().equals(after)) {
                    after = null;
                }
            }
            cursor = answer.path("next").asString(null);
        }
        while (part.entries.size() < wanted && cursor != null && !from.ended());
        if (cursor == null && part.entries.isEmpty()) {
            part.position = new Position(from.page(), from.after(), true);
        }
        return part;
    }

    /**
     * The newest that is not told yet.
     * @return null if there is no more
     */
    @Nullable Entry first() {
        return this.entries.peekFirst();
    }

    /**
     * Tells the newest.
     */
    void take() {
        Entry taken = this.entries.removeFirst();
        boolean ended = this.entries.isEmpty() && answer().path("next").isNull();
        this.position = new Position(taken.page(), taken.id(), ended);
    }

    Service service() {
        return this.service;
    }

    Position position() {
        return this.position;
    }

    JsonNode answer() {
        return Objects.requireNonNull(this.answer, "Nothing was read");
    }

    interface Source {

        JsonNode page(@Nullable String cursor) throws ServiceFailedException, RefusedException;

    }

    /**
     * An entry of a service's log.
     *
     * @param id identifies it
     * @param at when it was
     * @param page the cursor of the page it was on, or null for the first
     * @param json as it is told
     */
    record Entry(String id, Instant at, @Nullable String page, ObjectNode json) {

        static Entry of(Service service, JsonNode item, @Nullable String page) throws ServiceFailedException {
            try {
                if (item instanceof ObjectNode json) {
                    json.put("service", service.id());
                    return new Entry(json.path("id").asString(), Instant.parse(json.path("at").asString()), page, json);
                }
            }
            catch (DateTimeException | JacksonException ex) {
                // Told below.
            }
            throw ServiceFailedException.broken(new IllegalStateException("No entry of an audit log"));
        }

    }

}
