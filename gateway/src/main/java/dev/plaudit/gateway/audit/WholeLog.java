package dev.plaudit.gateway.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.identity.Caller;

/**
 * Reads the audit logs of all services as one, the newest first. A log with gaps would be
 * worse than none, so all of them must answer.
 */
@Component
public class WholeLog {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final ServiceCalls calls;

    private final JsonMapper json = JsonMapper.shared();

    WholeLog(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * Reads a page for a page of ours.
     * @param parameters limit, cursor and filters as the API takes them
     * @param caller who asks
     * @return items, next, total and facets as every list has them
     * @throws dev.plaudit.platform.problems.BadParameterException if it cannot be asked
     * @throws ServiceFailedException if a service gives no answer
     * @throws RefusedException if a service refuses
     */
    public ObjectNode page(MultiValueMap<String, String> parameters, Caller caller)
            throws ServiceFailedException, RefusedException {
        return page(AuditQuery.of(parameters), caller);
    }

    /**
     * Reads a page.
     * @param query what is asked
     * @param caller who asks
     * @return items, next, total and facets as every list has them
     * @throws ServiceFailedException if a service gives no answer
     * @throws RefusedException if a service refuses
     */
    ObjectNode page(AuditQuery query, Caller caller) throws ServiceFailedException, RefusedException {
        List<Part> parts = parts(query, caller);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode items = page.putArray("items");
        for (Part newest = newest(parts); newest != null && items.size() < query.limit(); newest = newest(parts)) {
            items.add(Objects.requireNonNull(newest.first()).json());
            newest.take();
        }
        Map<Service, Position> positions = new EnumMap<>(Service.class);
        parts.forEach((part) -> positions.put(part.service(), part.position()));
        page.put("next", AuditCursor.write(positions));
        page.put("total", parts.stream().mapToLong((part) -> part.answer().path("total").asLong(0)).sum());
        page.set("facets", facets(parts));
        return page;
    }

    private static @Nullable Part newest(List<Part> parts) {
        return parts.stream()
            .filter((part) -> part.first() != null)
            .max(Comparator.comparing((part) -> Objects.requireNonNull(part.first()).at()))
            .orElse(null);
    }

    private List<Part> parts(AuditQuery query, Caller caller) throws ServiceFailedException, RefusedException {
        // Side by side, so that all of them together end in the time of one.
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Part>> asked = new ArrayList<>();
            query.positions().forEach((service, from) -> {
                Callable<Part> reading = () -> Part.read(service, from, query.limit(),
                        (cursor) -> ask(service, caller, query.target(cursor)));
                asked.add(workers.submit(reading));
            });
            List<Part> parts = new ArrayList<>();
            for (Future<Part> part : asked) {
                parts.add(result(part));
            }
            return parts;
        }
    }

    private static Part result(Future<Part> part) throws ServiceFailedException, RefusedException {
        try {
            return part.get();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw ServiceFailedException.down(ex);
        }
        catch (ExecutionException ex) {
            switch (ex.getCause()) {
                case ServiceFailedException failed -> throw failed;
                case RefusedException refused -> throw refused;
                case null, default -> throw new IllegalStateException(ex.getCause());
            }
        }
    }

    private JsonNode ask(Service service, Caller caller, String target)
            throws ServiceFailedException, RefusedException {
        try (ServiceAnswer answer = this.calls.ask(service, caller, ServiceRequest.get(target, "application/json"))) {
            if (answer.status() >= 500) {
                throw ServiceFailedException.down(null);
            }
            byte[] body = answer.body(LARGEST);
            if (answer.status() != 200) {
                throw new RefusedException(HttpStatusCode.valueOf(answer.status()), body);
            }
            return this.json.readTree(body);
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    private static ObjectNode facets(List<Part> parts) {
        ObjectNode facets = JsonNodeFactory.instance.objectNode();
        for (Part part : parts) {
            part.answer().path("facets").properties().forEach((facet) -> {
                ObjectNode counts = facets.withObjectProperty(facet.getKey());
                facet.getValue()
                    .properties()
                    .forEach((count) -> counts.put(count.getKey(),
                            counts.path(count.getKey()).asLong(0) + count.getValue().asLong(0)));
            });
        }
        return facets;
    }

}
