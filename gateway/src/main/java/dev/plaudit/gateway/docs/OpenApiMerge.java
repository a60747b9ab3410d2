package dev.plaudit.gateway.docs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.gateway.routes.Route;
import dev.plaudit.gateway.services.Service;

/**
 * Makes one OpenAPI 3.1 document of the services' own and of what the gateway answers
 * itself ({@code openapi.json}). Only what the gateway routes is in it.
 */
class OpenApiMerge {

    private static final Logger log = LoggerFactory.getLogger(OpenApiMerge.class);

    private static final Set<String> OPERATIONS = Set.of("get", "put", "post", "delete", "options", "head", "patch",
            "trace");

    private static final Set<String> WRITES = Set.of("put", "post", "delete", "patch");

    private static final String DESCRIPTION = """
            What developer communities achieve, reported, reviewed and told.

            **Lists** answer `{"items": […], "next": "…" or null, "total": n, "facets": {…}}`. `limit` is 1 to 100, 20 by
            default. `next` is the `cursor` of the following page, also in the `Link` header; a cursor is opaque and belongs
            to the filters it came with. With `updatedSince` a list comes in the order of change and shows deletions as
            `{"id": …, "deleted": true, "updatedAt": …}`, so a copy can be kept up to date.

            **Signing in.** What is public needs no signing in. Everything else, and every write, needs either the session cookie
            of a browser, with `X-CSRF-TOKEN` on writes, or `Authorization: Bearer plaudit_…` with an API token; where both
            come, the token counts. A wrong token is 401 everywhere.

            **Writes** are conditional: `PUT`, `PATCH`, `DELETE` and transitions say with `If-Match` which `ETag` they are based
            on; without it they are 428, with an old one 412.

            **Caching.** Every public answer has a strong `ETag`; `If-None-Match` answers 304. `HEAD` is like `GET`.

            **Errors** are `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail` and, where single
            fields or parameters are meant, `errors: [{"pointer": …, "detail": …}]`. A wrong parameter is 400, an unknown
            record 404, a service that is down 503, one that does not answer in time 504, more requests than the limits
            allow 429 with `Retry-After`.

            **Limits.** A JSON body has at most 256 KiB and 32 levels. Dates may be known to the day, the month or the year
            (`2021-09-14`, `2021-09`, `2021`); instants are UTC. Pages of any origin may read, and write with an API token;
            cookies are never accepted from them. An account, or without one a client address, reads 600 times, writes
            60 times and previews 30 links a minute unless the installation says otherwise.
            """;

    private final JsonNodeFactory json = JsonNodeFactory.instance;

    private final ObjectNode merged = this.json.objectNode();

    private final ObjectNode paths = this.json.objectNode();

    private final ObjectNode components = this.json.objectNode();

    private final ArrayNode tags = this.json.arrayNode();

    private OpenApiMerge(URI baseUrl, JsonNode own) {
        this.merged.put("openapi", "3.1.0");
        ObjectNode info = this.merged.putObject("info");
        info.put("title", "Plaudit API").put("version", "1").put("description", DESCRIPTION);
        this.merged.putArray("servers").addObject().put("url", baseUrl.toString());
        this.merged.set("tags", this.tags);
        this.merged.set("security", own.path("security"));
        this.merged.set("paths", this.paths);
        this.merged.set("components", this.components);
        own.path("components")
            .properties()
            .forEach((section) -> this.components.set(section.getKey(), section.getValue()));
        own.path("paths").properties().forEach((path) -> this.paths.set(path.getKey(), path.getValue()));
    }

    /**
     * Merges what is there.
     * @param baseUrl where the API is
     * @param own what the gateway answers itself
     * @param documents the documents by service, some of which may be missing
     * @return one document, which lists the missing services as {@code x-missing}
     */
    static ObjectNode merge(URI baseUrl, JsonNode own, Map<Service, JsonNode> documents) {
        OpenApiMerge merge = new OpenApiMerge(baseUrl, own.deepCopy());
        Set<String> missing = new TreeSet<>();
        for (Service service : Service.values()) {
            JsonNode document = documents.get(service);
            if (document == null) {
                missing.add(service.id());
            }
            else {
                merge.add(service, document.deepCopy());
            }
        }
        if (!missing.isEmpty()) {
            ArrayNode names = merge.merged.putArray("x-missing");
            missing.forEach(names::add);
        }
        return merge.merged;
    }

    private void add(Service service, JsonNode document) {
        record Named(String kind, String name, JsonNode component) {
        }
        List<Named> added = new ArrayList<>();
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                String name = freeName(service, kind.getKey(), component.getKey(), component.getValue());
                added.add(new Named(kind.getKey(), name, component.getValue()));
                if (!name.equals(component.getKey())) {
                    redirect(document, reference(kind.getKey(), component.getKey()), reference(kind.getKey(), name));
                }
            }
        }
        added.forEach((named) -> section(named.kind()).set(named.name(), named.component()));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            Optional<Route> route = Route.of(path.getKey()).filter((way) -> way.service() == service);
            if (route.isPresent() && path.getValue() instanceof ObjectNode operations) {
                operations.remove(OPERATIONS.stream().filter((name) -> !isRouted(route.get(), name)).toList());
                WRITES.forEach((name) -> requireCredential(operations.path(name)));
                this.paths.set(path.getKey(), operations);
            }
        }
        for (JsonNode tag : document.path("tags")) {
            if (this.tags.valueStream().noneMatch((known) -> known.path("name").equals(tag.path("name")))) {
                this.tags.add(tag);
            }
        }
    }

    /**
     * Whoever writes is signed in; what else can be read then, nobody could tell here.
     */
    private void requireCredential(JsonNode operation) {
        if (operation instanceof ObjectNode write) {
            ArrayNode ways = write.putArray("security");
            ObjectNode browser = ways.addObject();
            browser.putArray("session");
            browser.putArray("csrf");
            ways.addObject().putArray("token");
        }
    }

    private static boolean isRouted(Route route, String operation) {
        return route.methods().stream().anyMatch((method) -> method.name().equalsIgnoreCase(operation));
    }

    /** The name itself, unless another service means something else by it. */
    private String freeName(Service service, String kind, String name, JsonNode component) {
        JsonNode known = this.components.path(kind).path(name);
        if (known.isMissingNode() || known.equals(component)) {
            return name;
        }
        String id = service.id();
        String renamed = Character.toUpperCase(id.charAt(0)) + id.substring(1) + name;
        log.error("Two services mean different things by {} {}; that of {} is now {}", kind, name, id, renamed);
        return renamed;
    }

    private ObjectNode section(String kind) {
        return this.components.path(kind) instanceof ObjectNode known ? known : this.components.putObject(kind);
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static void redirect(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && from.equals(object.path("$ref").asString(""))) {
            object.put("$ref", to);
        }
        node.forEach((child) -> redirect(child, from, to));
    }

}
